/** Makes many mirrored writes of one kind in one call: what a target does slowly it should not be asked for one by one. */
import { isProblem } from "@tierline/kernel/errors/problem";
import type { EntryResult } from "@tierline/kernel/model/batch";
import { callOn, type BodyOf } from "../../call-on.ts";
import { differences } from "../compare.ts";
import { sightingsIn, type Sighting } from "../cross-references.ts";
import { asParsed } from "./as-parsed.ts";
import type { Pair } from "./copy.ts";
import type { MirroredWrite, Refusal } from "./queue.ts";

export type BatchOperation = "postJournalEntries" | "postStockMovements";

interface Entry {
  readonly reference: string;
}

/** What became of one write of the batch; `left`: those of its entries that are not at the target. */
export type BatchFate =
  | { readonly write: MirroredWrite; readonly what: "done" }
  | {
      readonly write: MirroredWrite;
      readonly what: "later" | "refused";
      readonly problem: Refusal;
      readonly left: unknown;
    };

const member = { postJournalEntries: "entries", postStockMovements: "movements" } as const;

/** The member of the body is named by the operation, whose input was intended as such. */
const entriesOf = ({ operation, input }: Pick<MirroredWrite, "operation" | "input">): readonly Entry[] =>
  (input as { body: Record<string, readonly Entry[]> }).body[member[operation as BatchOperation]] ?? [];

export const isBatch = ({ operation }: MirroredWrite): boolean => operation in member;

/** Cuts writes into calls of at most `most` entries each; a write stays whole. */
export function calls(writes: readonly MirroredWrite[], most: number): MirroredWrite[][] {
  const cut: MirroredWrite[][] = [];
  let room = 0;
  for (const write of writes) {
    const size = entriesOf(write).length;
    if (room < size) {
      cut.push([]);
      room = most;
    }
    cut.at(-1)?.push(write);
    room -= size;
  }
  return cut;
}

/** Throws when the target refuses the call as a whole. */
export async function mirrorBatch(
  pair: Pair,
  operation: BatchOperation,
  writes: readonly MirroredWrite[],
): Promise<{ readonly fates: readonly BatchFate[]; readonly sightings: readonly Sighting[] }> {
  const entries = writes.flatMap(entriesOf);
  const input = asParsed(operation, { body: { [member[operation]]: entries } });
  const { body } = await callOn(pair.target, operation, pair.ctx, input);
  const { results } = body as { readonly results: readonly EntryResult[] };
  const same = operation === "postJournalEntries" ? await sameEntries(pair, entries, results) : new Set<string>();
  let at = 0;
  const fates = writes.map((write): BatchFate => {
    const own = entriesOf(write).map((entry) => ({ entry, result: results[at++] }));
    const open = own.filter(({ entry, result }) => result?.status === "rejected" && !same.has(entry.reference));
    const problem = open.map(({ result }) => result?.problem).find((each) => each !== undefined);
    if (problem === undefined) return { write, what: "done" };
    const left = { body: { [member[operation]]: open.map(({ entry }) => entry) } };
    const later = open.some(({ result }) => isPassing(result?.problem?.kind));
    return { write, what: later ? "later" : "refused", problem, left };
  });
  return { fates, sightings: sightingsIn(operation, body) };
}

const isPassing = (kind: string | undefined): boolean =>
  kind === "unavailable" || kind === "deadline-exceeded" || kind === "upstream-failed" || kind === "internal";

/** Entries that are a conflict only because the same facts are written in another way. */
async function sameEntries(
  { target, ctx }: Pair,
  entries: readonly Entry[],
  results: readonly EntryResult[],
): Promise<ReadonlySet<string>> {
  const taken = entries.filter((_entry, index) => results[index]?.problem?.kind === "conflict");
  if (taken.length === 0) return new Set();
  const references = taken.map((entry) => entry.reference).slice(0, 500);
  const { body } = await target.lookupJournalEntries(ctx, {
    params: undefined,
    query: undefined,
    body: { references },
  });
  const there = new Map<string, BodyOf<"lookupJournalEntries">["entries"][number]>(
    body.entries.map((entry) => [entry.reference, entry]),
  );
  const same = taken.filter((entry) => {
    const known = there.get(entry.reference);
    return known !== undefined && differences(entry, known).length === 0;
  });
  return new Set(same.map((entry) => entry.reference));
}

/** True when the target was not reached, or is asked too often: nothing about the write itself is wrong. */
export const isAway = (error: unknown): boolean =>
  !isProblem(error) ||
  isProblem(error, "unavailable", "deadline-exceeded", "upstream-failed", "internal", "too-many-requests");
