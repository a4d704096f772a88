/** Policies that several resources of this API share. */
import type { Policy } from "@tierline/kernel/api/operation";

export const reading = {
  scopes: ["inventory:read"],
  limit: "read",
  priority: "normal",
  idempotency: "none",
  deadlineMs: 5_000,
} as const satisfies Policy;

/** Idempotent by nature (on a reference or an id): no key is needed, and a repeat is harmless. */
export const promising = {
  scopes: ["inventory:write"],
  limit: "write",
  priority: "critical",
  idempotency: "none",
  deadlineMs: 5_000,
} as const satisfies Policy;
