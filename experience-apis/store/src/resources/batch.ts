/** What all batches of a store have in common. */
import type { Policy } from "@tierline/kernel/api/operation";

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
