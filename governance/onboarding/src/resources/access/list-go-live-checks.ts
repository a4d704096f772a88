import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { partOf } from "@tierline/kernel/model/page-of";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { credentialsOf, ownApplication, type ApplicationRow } from "../applications/own-application.ts";
import type * as contract from "./contract.ts";
import type { GoLiveCheck } from "./contract.ts";
import { goLiveChecks, recordOf } from "./go-live-checks.ts";

/** A handful. */
export async function listGoLiveChecks(
  ctx: OnboardingContext,
  { params, query }: Input<typeof contract.listGoLiveChecks>,
) {
  const { db } = ctx.deps;
  const application = await ownApplication(db, await membershipOf(db, ctx), params.applicationId);
  return reply(200, partOf(await checksOf(ctx, application), query));
}

/** The checks of an application in the sandbox. Throws `not-found` for a live one, which has nothing to show any more. */
export async function checksOf(ctx: OnboardingContext, application: ApplicationRow): Promise<GoLiveCheck[]> {
  const { applicationId, environment } = application;
  if (environment !== "sandbox")
    throw new Problem("not-found", "Only applications in the sandbox have go-live checks.");
  const its = await credentialsOf(ctx.deps.db, [applicationId]);
  return goLiveChecks(await recordOf(ctx.deps, ctx, application, its.get(applicationId) ?? []));
}
