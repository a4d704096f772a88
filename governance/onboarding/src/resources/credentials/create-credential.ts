import { reply, type Input } from "@tierline/kernel/api/operation";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { lockedApplication, shownCredential } from "../applications/own-application.ts";
import type * as contract from "./contract.ts";
import { beginCredential, issueCredential, refuseFurther } from "./issue-credential.ts";

export async function createCredential(
  ctx: OnboardingContext,
  { params: { applicationId } }: Input<typeof contract.createCredential>,
) {
  let isRepeated = true;
  const begun = await ctx.deps.db.once(ctx, async (tx) => {
    isRepeated = false;
    const application = await lockedApplication(tx, await membershipOf(tx, ctx), applicationId);
    await refuseFurther(tx, application);
    const row = await beginCredential(tx, applicationId);
    const detail = { credentialId: row.credentialId };
    await recordAudit(tx, ctx, { action: "createCredential", subject: applicationId, detail });
    return shownCredential(row);
  });
  const clientSecret = await issueCredential(ctx.deps, begun.credentialId, isRepeated);
  return reply(201, { ...begun, clientId: begun.credentialId, clientSecret });
}
