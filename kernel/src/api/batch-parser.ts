/**
 * Batches are read entry by entry: one that is not as the contract has it is refused by itself, with its own pointer, and costs
 * nobody else. Only what is wrong with the batch as a whole refuses it whole.
 */
import { isProblem, type FieldError, type Problem } from "../errors/problem.ts";
import type { EntryResult } from "../model/batch.ts";
import { Reference, z } from "../model/schema.ts";
import type { OperationDeclaration, Reply } from "./operation.ts";
import { RefusedEntry } from "./storable.ts";
import { inTurns } from "./turns.ts";
import { inputParser, pointerOf, type ParsedInput } from "./validate.ts";

/** The refused entries of a batch, by their place in it. */
type Refused = ReadonlyMap<number, EntryResult>;

export interface ParsedBatch {
  readonly input: ParsedInput;
  /** Puts the refused entries' results where they were; asks the handler only if there is anything for it to do. */
  answer(handle: () => Promise<Reply>): Promise<Reply>;
}

type BatchParser = (raw: Partial<ParsedInput>) => Promise<ParsedBatch>;

/** What reads an operation's batches; undefined for an operation without. */
export function batchParser({ batch, request }: OperationDeclaration): BatchParser | undefined {
  if (batch === undefined) return undefined;
  const { body } = request ?? {};
  const entries = body instanceof z.ZodObject ? (body.shape as Record<string, z.ZodType>)[batch.entries] : undefined;
  if (!(body instanceof z.ZodObject) || !(entries instanceof z.ZodArray)) {
    throw new Error(`The body has no array ${batch.entries} to be a batch of.`);
  }
  const around = inputParser({
    ...request,
    body: body.extend({ [batch.entries]: entries.clone({ ...entries._zod.def, element: z.unknown() }) }),
  });
  const one = inputParser({ body: z.object({ entry: entries.element as z.ZodType }) });
  return async (raw) => {
    const whole = around(raw);
    const given = (whole.body as Readonly<Record<string, readonly unknown[]>>)[batch.entries] ?? [];
    const refused = new Map<number, EntryResult>();
    const read = await inTurns(given, (entry, index) => {
      if (entry instanceof RefusedEntry) {
        refused.set(index, refusal(entry.entry, index, batch, [entry.error]));
        return [];
      }
      try {
        return [(one({ body: { entry } }).body as { readonly entry: unknown }).entry];
      } catch (error) {
        if (!isProblem(error, "invalid")) throw error;
        refused.set(index, refusal(entry, index, batch, withinEntry(error)));
        return [];
      }
    });
    const input = { ...whole, body: { ...(whole.body as object), [batch.entries]: read.flat(1) } };
    return { input, answer: (handle) => answered(handle, refused, { entries: batch.entries, count: given.length }) };
  };
}

/** What is wrong, by pointers that begin at the entry. */
const withinEntry = ({ message, extras: { errors } }: Problem): FieldError[] =>
  (errors ?? [{ pointer: "", detail: message }]).map(({ pointer = "", detail }) => ({
    pointer: pointer.replace(/^\/entry/, ""),
    detail,
  }));

function refusal(
  entry: unknown,
  index: number,
  { entries, reference }: NonNullable<OperationDeclaration["batch"]>,
  wrong: readonly FieldError[],
): EntryResult {
  const at = pointerOf([entries, index]);
  const errors = wrong.map(({ pointer = "", detail }) => ({ pointer: `${at}${pointer}`, detail }));
  const [first] = errors;
  const detail = first === undefined ? "" : `${first.pointer}: ${first.detail}`;
  return {
    reference: named(entry, index, reference),
    status: "rejected",
    problem: { kind: "invalid", detail, errors },
  };
}

/** The entry's own reference as far as it is one; else its place, counted from 1. */
function named(entry: unknown, index: number, member: string): string {
  const own = typeof entry === "object" && entry !== null ? (entry as Readonly<Record<string, unknown>>)[member] : "";
  const read = Reference.safeParse(typeof own === "string" ? own.slice(0, 120) : own);
  return read.success ? read.data : `entry ${String(index + 1)}`;
}

/** `entries`: the batch's member. What the handler got lies closer together than what was sent: its pointers are moved apart again. */
async function answered(
  handle: () => Promise<Reply>,
  refused: Refused,
  { entries, count }: { readonly entries: string; readonly count: number },
): Promise<Reply> {
  if (refused.size === 0) return handle();
  const answer: Reply = refused.size === count ? { status: 200, body: { results: [] } } : await handle();
  const taken = (answer.body as { readonly results: readonly EntryResult[] }).results.entries();
  const results = Array.from({ length: count }, (_, index) => {
    const [place, result] = refused.has(index) ? [index, refused.get(index)] : (taken.next().value ?? []);
    return result === undefined
      ? undefined
      : moved(result, pointerOf([entries, place ?? index]), pointerOf([entries, index]));
  });
  return { ...answer, body: { ...(answer.body as object), results } };
}

function moved(result: EntryResult, from: string, to: string): EntryResult {
  const { problem } = result;
  if (from === to || problem?.errors === undefined) return result;
  const errors = problem.errors.map((each) =>
    each.pointer.startsWith(`${from}/`) ? { ...each, pointer: to + each.pointer.slice(from.length) } : each,
  );
  return { ...result, problem: { ...problem, errors } };
}
