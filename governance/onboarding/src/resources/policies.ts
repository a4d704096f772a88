/** Policies that several resources of onboarding share. */
import type { Policy } from "@tierline/kernel/api/operation";

/** People look at what belongs to their own team. */
export const reading: Policy = {
  scopes: ["onboarding:read"],
  tenancy: "own",
  limit: "read",
  priority: "browse",
  idempotency: "none",
  deadlineMs: 5_000,
};

/** People change what belongs to their own team. */
export const writing: Policy = {
  scopes: ["onboarding:write"],
  tenancy: "own",
  limit: "write",
  priority: "normal",
  idempotency: "required",
  // The identity server is asked on the way.
  deadlineMs: 10_000,
  audit: true,
};

/** The portal's server, for somebody who has no token yet. */
export const registering: Policy = { ...writing, scopes: ["onboarding:register"], tenancy: "house" };

/** The retailer's people look at what partners ask for. */
export const reviewing: Policy = { ...reading, tenancy: "house" };

/** Whoever owns APIs decides who may call them. */
export const deciding: Policy = { ...writing, tenancy: "house", roles: ["api-owner", "platform-admin"] };
