/** What a channel is told of a refusal: sentences and members of its own contract, places in its own request, and nothing of a lower tier's (ADR 34, 36). */
import type { z } from "zod";
import { Problem, problems, type FieldError, type ProblemExtras, type ProblemKind } from "../errors/problem.ts";
import type { EntryProblem } from "../model/batch.ts";
import type { OperationDeclaration, Refusals } from "./operation.ts";

/**
 * For what a handler throws: the pipeline's own refusals are in the contract's words. What a tier below said is told anew, as the operation's
 * `refusals` have it. What the handler says itself keeps its sentence; its members are those that the operation documents, and its errors point
 * into the operation's own request or nowhere.
 */
export function outward(error: unknown, declaration: OperationDeclaration): unknown {
  if (!(error instanceof Problem)) return error;
  if (error.extras.from !== undefined) return retold(error, declaration);
  const { members, errors, ...extras } = error.extras;
  if (members === undefined && errors === undefined) return error;
  return new Problem(error.kind, error.message, {
    ...extras,
    cause: error,
    ...(errors === undefined ? {} : { errors: errors.map((each) => placed(each, declaration)) }),
    ...documented(error.kind, members, declaration),
  });
}

/** Of all that was said below, what is left is the kind, how long to wait, and what the operation has a word for. */
function retold({ kind, extras }: Problem, declaration: OperationDeclaration): Problem {
  const { refusals = {} } = declaration;
  const { members, reason, retryAfterSeconds, errors = [], cause } = extras;
  const own = errors.flatMap((each) => replaced(kind, each, reason, declaration));
  return new Problem(kind, sentence(kind, reason, refusals), {
    cause,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...said(kind, reason, refusals),
    ...(own.length === 0 ? {} : { errors: own }),
    ...documented(kind, members === undefined ? undefined : refusals.members?.(members), declaration),
  });
}

/** An entry of a batch that a tier below did not take, as {@link outward} tells of a problem. Pointers are into the operation's own batch. */
export function outwardEntry(
  { kind, reason, errors = [] }: Readonly<EntryProblem>,
  declaration: OperationDeclaration,
): EntryProblem {
  const { refusals = {} } = declaration;
  const own = errors.flatMap((each) => replaced(kind, each, reason, declaration));
  return {
    kind,
    detail: sentence(kind, reason, refusals),
    ...said(kind, reason, refusals),
    ...(own.length === 0 ? {} : { errors: own.map(({ pointer = "", ...each }) => ({ pointer, detail: each.detail })) }),
  };
}

const wordsFor = (kind: ProblemKind, reason: string | undefined, { says = {} }: Refusals): string | undefined => {
  const words = says[kind];
  return typeof words === "string" ? words : words?.[reason ?? ""];
};

const sentence = (kind: ProblemKind, reason: string | undefined, refusals: Refusals): string =>
  wordsFor(kind, reason, refusals) ?? `${problems[kind].title}.`;

/** The reason leaves where the operation has a sentence for it. */
const said = (kind: ProblemKind, reason: string | undefined, refusals: Refusals): { reason?: string } =>
  reason !== undefined && typeof refusals.says?.[kind] === "object" && wordsFor(kind, reason, refusals) !== undefined
    ? { reason }
    : {};

/** What is wrong at a place of the operation's own request; none where it was wrong in a request that the caller never sent. */
function replaced(
  kind: ProblemKind,
  { pointer, parameter, reason }: FieldError,
  ofProblem: string | undefined,
  declaration: OperationDeclaration,
): FieldError[] {
  const { refusals = {} } = declaration;
  const detail = sentence(kind, reason ?? ofProblem, refusals);
  const moved = pointer === undefined ? {} : { pointer: movedTo(pointer, refusals.places) };
  const own = placed({ ...moved, ...(parameter === undefined ? {} : { parameter }), detail }, declaration);
  return own.pointer === undefined && own.parameter === undefined ? [] : [{ ...own, ...said(kind, reason, refusals) }];
}

function movedTo(pointer: string, places: Refusals["places"] = {}): string {
  const steps = pointer.split("/");
  // Of several the one that says most.
  const [best] = Object.entries(places)
    .map(([below, own]) => ({ below: below.split("/"), own: own.split("/") }))
    .filter(({ below }) => below.every((step, at) => step === "*" || step === steps[at]))
    .sort((a, b) => b.below.length - a.below.length);
  if (best === undefined) return pointer;
  const taken = steps.filter((_, at) => best.below[at] === "*").values();
  const moved = best.own.map((step) => (step === "*" ? (taken.next().value ?? step) : step));
  return [...moved, ...steps.slice(best.below.length)].join("/");
}

/** Members that do not fit their declaration are left out together. */
function documented(
  kind: ProblemKind,
  members: ProblemExtras["members"],
  { problemMembers }: OperationDeclaration,
): Pick<ProblemExtras, "members"> {
  const read = problemMembers?.[kind]?.safeParse(members);
  return read?.success === true ? { members: read.data } : {};
}

/** A place that the request does not have helps nobody, and tells of the request that was made of it. */
function placed({ pointer, parameter, detail }: FieldError, { request }: OperationDeclaration): FieldError {
  const steps = pointer?.split("/").slice(1);
  const isOurs = steps !== undefined && request?.body !== undefined && leads(request.body, steps);
  const isParameter = parameter !== undefined && named(request, parameter);
  return { ...(isOurs ? { pointer } : {}), ...(isParameter ? { parameter } : {}), detail };
}
const named = (request: OperationDeclaration["request"], name: string): boolean =>
  name === "Idempotency-Key" ||
  [request?.params, request?.query].some((part) => part !== undefined && name in part.shape);

/** Members of Zod's definitions that lead on (zod.dev/library-authors). */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

function leads(schema: z.ZodType, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  const { shape, element, innerType, in: given, options } = schema._zod.def as unknown as Definition;
  if (options !== undefined) return options.some((option) => leads(option, steps));
  const around = innerType ?? given;
  if (around !== undefined) return leads(around, steps);
  if (element !== undefined) return /^\d+$/.test(step) && leads(element, rest);
  const member = shape !== undefined && Object.hasOwn(shape, step) ? shape[step] : undefined;
  return member !== undefined && leads(member, rest);
}
