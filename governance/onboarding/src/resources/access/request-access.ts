import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { accessRequests } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { adminOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { lockedApplication, ownApplication } from "../applications/own-application.ts";
import type * as contract from "./contract.ts";
import type { GoLiveCheck } from "./contract.ts";
import { checksOf } from "./list-go-live-checks.ts";
import { offeredApis, offeredPlans } from "./offer.ts";
import { usualHours } from "./review-time.ts";
import { shownRequest } from "./shown-request.ts";

/** The registry is asked before the transaction; the application is looked at again inside it. */
export async function requestAccess(ctx: OnboardingContext, { body }: Input<typeof contract.requestAccess>) {
  const { db } = ctx.deps;
  const hours = await usualHours(ctx.deps);
  const before = await db.replayed<ReturnType<typeof shownRequest>>(ctx);
  if (before !== undefined) return reply(201, before);
  const admin = await adminOf(db, ctx);
  const application = await ownApplication(db, admin, body.applicationId);
  await refuseUnoffered(ctx, body);
  const checks = await checksOf(ctx, application);
  refuseMissing(checks);
  const requested = await db.once(ctx, async (tx) => {
    const { state } = await lockedApplication(tx, await adminOf(tx, ctx), application.applicationId);
    if (state === "retired") throw new Problem("conflict", "The application is retired.");
    const { teamId, personId } = admin;
    const { applicationId: sandboxId, ...asked } = body;
    const [row] = await tx.orm
      .insert(accessRequests)
      .values({ ...asked, requestId: newId("req"), teamId, sandboxId, checks, requestedBy: personId })
      .onConflictDoNothing()
      .returning();
    if (row === undefined)
      throw new Problem("conflict", "There is a request for this application that is not decided yet.");
    const detail = { sandboxId, apis: body.apis, plan: body.plan };
    await recordAudit(tx, ctx, { action: "requestAccess", subject: row.requestId, detail });
    return shownRequest(row, hours);
  });
  return reply(201, requested);
}

async function refuseUnoffered(
  ctx: OnboardingContext,
  { apis, plan }: { readonly apis: readonly string[]; readonly plan: string },
): Promise<void> {
  const { registry } = ctx.deps;
  const offered = new Set((await offeredApis(registry, ctx)).map(({ api }) => api));
  const unknown = apis.findIndex((api) => !offered.has(api));
  if (unknown !== -1) {
    throw new Problem("invalid", `${apis[unknown] ?? ""} cannot be asked for: ${[...offered].join(", ")}.`, {
      errors: [{ pointer: `/apis/${String(unknown)}`, detail: "is not offered" }],
    });
  }
  const plans = (await offeredPlans(registry, ctx)).plans.map((each) => each.plan);
  if (plans.includes(plan)) return;
  throw new Problem("invalid", `The plan "${plan}" cannot be asked for: ${plans.join(", ")}.`, {
    errors: [{ pointer: "/plan", detail: "is not offered" }],
  });
}

function refuseMissing(checks: readonly GoLiveCheck[]): void {
  const missing = checks.filter(({ required, passed }) => required && !passed);
  if (missing.length === 0) return;
  const titles = missing.map(({ title }) => title.toLowerCase()).join("; ");
  throw new Problem("conflict", `Not shown in the sandbox yet: ${titles}.`, {
    members: { missingChecks: missing.map(({ check }) => check) },
  });
}
