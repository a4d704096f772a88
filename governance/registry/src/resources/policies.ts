/** Policies that several resources of the registry share. */
import type { Policy } from "@tierline/kernel/api/operation";

/** People and tools look. */
export const reading: Policy = {
  scopes: ["registry:read"],
  limit: "read",
  priority: "browse",
  idempotency: "none",
  deadlineMs: 5_000,
};

/** Whoever is signed in looks at what is offered. */
export const browsing: Policy = { ...reading, scopes: ["catalog:read"], tenancy: "own" };

/** Teams keep their own entries. */
export const writing: Policy = {
  scopes: ["registry:write"],
  limit: "write",
  priority: "normal",
  idempotency: "required",
  deadlineMs: 5_000,
  audit: true,
};

/** Decisions that bind everybody: an architect takes them. */
export const governing: Policy = { ...writing, roles: ["architect"] };

/** The running platform tells what it sees. */
export const reporting: Policy = {
  scopes: ["registry:report"],
  limit: "batch",
  priority: "normal",
  idempotency: "required",
  deadlineMs: 10_000,
  maxBodyBytes: 8_388_608,
};
