/** Batches: every entry has its own result, so that one bad entry costs nobody else. */
import { problems, type ProblemKind } from "../errors/problem.ts";
import { Reference, z } from "./schema.ts";

/** `unsupported` is not among them: what cannot be done at all is refused whole, not entry by entry. */
export type EntryProblemKind = Exclude<ProblemKind, "unsupported">;

const kinds = Object.keys(problems).filter((kind) => kind !== "unsupported") as [
  EntryProblemKind,
  ...EntryProblemKind[],
];

/** Why an entry was not taken: the kind is that of the problem it would be on its own. */
export const EntryProblem = z
  .object({
    kind: z.enum(kinds),
    detail: z.string(),
    reason: z
      .string()
      .optional()
      .openapi({ description: "Which of a kind's refusals it is, where it has several; for programs." }),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .openapi({ description: "What is wrong where, by JSON pointers into the request." }),
  })
  .openapi("EntryProblem");

/**
 * The answer to a batch: one result per entry, in the order sent. `reference` repeats the entry's own; `accepted` has just taken
 * effect, `duplicate` had before, `rejected` has a problem.
 */
export const entryResults = <S extends z.ZodRawShape>(members: S) =>
  z.object({
    results: z.array(
      z.object({
        reference: Reference,
        status: z.enum(["accepted", "duplicate", "rejected"]),
        problem: EntryProblem.optional(),
        ...z.object(members).partial().shape,
      }),
    ),
  });

/** What became of one entry, as handlers build it. */
export interface EntryResult {
  reference: string;
  status: "accepted" | "duplicate" | "rejected";
  problem?: EntryProblem;
}

/** Whether a repeat of the batch would be told the same: what is put off (`unavailable`) is taken when it is sent again. */
export const areFinal = (
  results: readonly { readonly status: string; readonly problem?: Readonly<EntryProblem> | undefined }[],
): boolean => results.every(({ problem }) => problem?.kind !== "unavailable");

/** Why an entry was not taken; `errors` point into the request that was sent. */
export interface EntryProblem {
  kind: EntryProblemKind;
  detail: string;
  reason?: string | undefined;
  errors?: { pointer: string; detail: string }[] | undefined;
}

/** An entry that was not taken. */
export const rejected = (
  reference: string,
  kind: EntryProblemKind,
  detail: string,
  more: Pick<EntryProblem, "reason" | "errors"> = {},
): EntryResult => ({
  reference,
  status: "rejected",
  problem: { kind, detail, ...more },
});
