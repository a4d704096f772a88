import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { OnboardingContext } from "../../deps.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";

export async function changeApplication(
  ctx: OnboardingContext,
  { params: { applicationId }, body }: Input<typeof contract.changeApplication>,
) {
  const changed = await changeRow(ctx, {
    action: "changeApplication",
    applicationId,
    decide: ({ state }) => {
      if (state === "retired") throw new Problem("conflict", "The application is retired.");
      return body;
    },
    detail: body,
  });
  return reply(200, changed);
}
