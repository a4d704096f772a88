/** What all batches of a store have in common. */
import type { Policy } from "@tierline/kernel/api/operation";
import type { EntryProblem, EntryResult } from "@tierline/kernel/model/batch";

/** Most entries in one batch. */
export const mostEntries = 200;

/** Batches are large and must get through: they are what a store did while it was offline. */
export const batchPolicy = (scope: string) =>
  ({
    scopes: [scope],
    limit: "batch",
    priority: "critical",
    idempotency: "required",
    deadlineMs: 45_000,
    maxBodyBytes: 8_388_608,
    audit: true,
  }) as const satisfies Policy;

/** Results as the store sees them: its own numbers, without the ids of the tier below and without pointers into what was sent there. */
export const plainResults = (results: readonly Readonly<EntryResult>[]): EntryResult[] =>
  results.map(({ reference, status, problem }) => ({
    reference,
    status,
    ...(problem === undefined ? {} : { problem: plainProblem(problem) }),
  }));

const plainProblem = ({ kind, detail, errors }: EntryProblem): EntryProblem => ({
  kind,
  detail: errors === undefined ? detail : errors.map((error) => error.detail).join("; "),
});
