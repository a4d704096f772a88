/** The two policies most operations of this API share; an operation that differs spells its own out. */
import type { Policy } from "@tierline/kernel/api/operation";

/** A read that channels wait for. */
export const reading: Policy = {
  scopes: ["erp:read"],
  limit: "read",
  priority: "normal",
  idempotency: "none",
  deadlineMs: 2_000,
};

/** A posting: a PUT that is idempotent on the caller's own reference, so it needs no Idempotency-Key and may be repeated. */
export const posting: Policy = {
  scopes: ["erp:write"],
  limit: "write",
  priority: "critical",
  idempotency: "none",
  deadlineMs: 3_000,
};

/** The same for many entries at once. */
export const batchPosting: Policy = { ...posting, limit: "batch", deadlineMs: 10_000, maxBodyBytes: 8 * 1_048_576 };
