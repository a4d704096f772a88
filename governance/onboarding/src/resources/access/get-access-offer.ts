import { reply } from "@tierline/kernel/api/operation";
import type { OnboardingContext } from "../../deps.ts";
import { offeredApis, offeredPlans } from "./offer.ts";
import { usualHours } from "./review-time.ts";

export async function getAccessOffer(ctx: OnboardingContext) {
  const { registry } = ctx.deps;
  const [apis, { plans, sandbox }, decidedWithinHours] = await Promise.all([
    offeredApis(registry, ctx),
    offeredPlans(registry, ctx),
    usualHours(ctx.deps),
  ]);
  return reply(200, {
    apis: apis.map(({ scopes, ...api }) => ({ ...api, scopes: [...scopes] })),
    plans,
    sandbox,
    decidedWithinHours,
  });
}
