/** Policies that several resources of webhooks share. */
import type { Policy } from "@tierline/kernel/api/operation";

/** A team looks at its applications' endpoints, or an application at its own. */
export const reading: Policy = {
  scopes: ["webhooks:read"],
  tenancy: "own",
  limit: "read",
  priority: "browse",
  idempotency: "none",
  deadlineMs: 5_000,
};

/** Another API, or somebody of the house, looks at those of any application. */
export const judging: Policy = { ...reading, tenancy: "house" };

/** A team changes them. */
export const writing: Policy = {
  scopes: ["webhooks:write"],
  tenancy: "own",
  limit: "write",
  priority: "normal",
  idempotency: "required",
  // The endpoint may be asked on the way.
  deadlineMs: 20_000,
  audit: true,
};

/** The sandbox tells what has happened there. */
export const reporting: Policy = {
  scopes: ["webhooks:report"],
  tenancy: "house",
  limit: "batch",
  priority: "normal",
  idempotency: "required",
  deadlineMs: 10_000,
  maxBodyBytes: 8_388_608,
};
