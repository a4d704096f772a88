import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { checkOwn } from "../../applications/own-application.ts";
import { checkTypes } from "../../applications/told-to.ts";
import { applications, endpoints } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { checkUrl } from "./check-url.ts";
import type * as contract from "./contract.ts";
import { shownEndpoint } from "./shown-endpoint.ts";

/** Endpoints of one application. */
const most = 10;

export async function createEndpoint(ctx: WebhooksContext, { body }: Input<typeof contract.createEndpoint>) {
  const { db, sender, vault, tellings } = ctx.deps;
  checkUrl(sender, body.url);
  let secret: string | null = null;
  const made = await db.once(ctx, async (tx) => {
    await checkOwn(tx, ctx, body.applicationId);
    await checkTypes(tx, tellings, body);
    // One at a time for an application, so that the limit holds.
    await tx.orm.select().from(applications).where(eq(applications.applicationId, body.applicationId)).for("update");
    const count = await tx.orm.$count(endpoints, eq(endpoints.applicationId, body.applicationId));
    if (count >= most)
      throw new Problem("conflict", `The application has ${String(most)} endpoints: remove one first.`);
    secret = vault.make();
    const [row] = await tx.orm
      .insert(endpoints)
      .values({ ...body, endpointId: newId("whe"), secret: vault.seal(secret) })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    const { endpointId, applicationId, eventTypes } = row;
    const detail = { endpointId, eventTypes, host: new URL(body.url).host };
    await recordAudit(tx, ctx, { action: "createEndpoint", subject: applicationId, detail });
    return shownEndpoint(tx, row);
  });
  return reply(201, { ...made, secret });
}
