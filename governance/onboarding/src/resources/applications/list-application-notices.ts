import { reply, type Input } from "@tierline/kernel/api/operation";
import { partOf } from "@tierline/kernel/model/page-of";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import type * as contract from "./contract.ts";
import { ownApplication } from "./own-application.ts";

/** Few things end at a time. */
export async function listApplicationNotices(
  ctx: OnboardingContext,
  { params, query }: Input<typeof contract.listApplicationNotices>,
) {
  const { db, registry } = ctx.deps;
  const { applicationId } = await ownApplication(db, await membershipOf(db, ctx), params.applicationId);
  const { deprecations } = await registry.listDeprecations(ctx, { query: { inUse: true } });
  const items = deprecations.flatMap(({ api, major, operationId, deprecation, consumers }) => {
    const own = consumers.find(({ clientId }) => clientId === applicationId);
    return own === undefined
      ? []
      : [{ api, major, operationId, ...deprecation, calls: own.calls, lastSeen: own.lastSeen }];
  });
  return reply(200, partOf(items, query));
}
