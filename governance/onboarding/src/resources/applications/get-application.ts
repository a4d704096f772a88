import { reply, type Input } from "@tierline/kernel/api/operation";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import type * as contract from "./contract.ts";
import { ownApplication, shownNow } from "./own-application.ts";

export async function getApplication(ctx: OnboardingContext, { params }: Input<typeof contract.getApplication>) {
  const { db } = ctx.deps;
  const row = await ownApplication(db, await membershipOf(db, ctx), params.applicationId);
  return reply(200, await shownNow(db, row));
}
