/** What all batches of a store have in common. */
import type { OperationDeclaration, Policy } from "@tierline/kernel/api/operation";
import { outwardEntry } from "@tierline/kernel/api/outward";
import type { EntryResult } from "@tierline/kernel/model/batch";

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

/** Results as the store sees them: its own numbers, without the ids of the tier below, and what was refused in the operation's words. */
export const plainResults = (
  results: readonly Readonly<EntryResult>[],
  operation: OperationDeclaration,
): EntryResult[] =>
  results.map(({ reference, status, problem }) => ({
    reference,
    status,
    ...(problem === undefined ? {} : { problem: outwardEntry(problem, operation) }),
  }));
