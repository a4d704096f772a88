import { reply, type Input } from "@tierline/kernel/api/operation";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import type * as contract from "./contract.ts";
import { ownApplication } from "./own-application.ts";

/** The registry is told by those who answer; it is asked page by page, as the caller asks. */
export async function listApplicationFailures(
  ctx: OnboardingContext,
  { params, query }: Input<typeof contract.listApplicationFailures>,
) {
  const { db, registry } = ctx.deps;
  const { applicationId } = await ownApplication(db, await membershipOf(db, ctx), params.applicationId);
  return reply(200, await registry.listFailures(ctx, { query: { ...query, clientId: applicationId } }));
}
