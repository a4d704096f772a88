import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { OnboardingContext } from "../../deps.ts";
import { lockTeam } from "../teams/team-lock.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";
import { refuseTooMany } from "./create-application.ts";
import { sandboxEnd } from "./sandbox.ts";

export async function renewApplication(
  ctx: OnboardingContext,
  { params: { applicationId } }: Input<typeof contract.renewApplication>,
) {
  const { config } = ctx.deps;
  const renewed = await changeRow(ctx, {
    action: "renewApplication",
    applicationId,
    decide: async ({ state, environment, teamId }, tx) => {
      if (state === "retired") throw new Problem("conflict", "The application is retired.");
      if (environment !== "sandbox") throw new Problem("conflict", "Only sandbox applications expire.");
      if (state === "expired" && teamId !== null) {
        await lockTeam(tx, teamId);
        await refuseTooMany(tx, teamId, config.ONBOARDING_SANDBOXES);
      }
      return { state: "active", expiresAt: sandboxEnd(config) };
    },
  });
  return reply(200, renewed);
}
