import { reply, type Input } from "@tierline/kernel/api/operation";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import type * as contract from "./contract.ts";
import { ownApplication } from "./own-application.ts";

/** The registry counts; it is asked page by page, as the caller asks. */
export async function listApplicationUsage(
  ctx: OnboardingContext,
  { params, query }: Input<typeof contract.listApplicationUsage>,
) {
  const { db, registry } = ctx.deps;
  const { applicationId } = await ownApplication(db, await membershipOf(db, ctx), params.applicationId);
  const counted = await registry.listUsage(ctx, { query: { ...query, clientId: applicationId } });
  return reply(200, {
    items: counted.items.map(({ day, api, major, operationId, answered, refused, failed }) => ({
      day,
      api,
      major,
      operationId,
      answered,
      refused,
      failed,
    })),
    nextCursor: counted.nextCursor,
  });
}
