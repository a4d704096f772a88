/** One change of one endpoint: looked at under its lock, written and audited in one transaction. */
import { eq } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { ownEndpoint, type EndpointRow } from "../../applications/own-application.ts";
import { endpoints } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { shownEndpoint, type ShownEndpoint } from "./shown-endpoint.ts";

interface Change {
  /** The operation's id. */
  readonly action: string;
  readonly endpointId: string;
  /** What is to be set. Throws where the endpoint as it is does not allow it. */
  readonly decide: (row: EndpointRow, tx: Tx) => Promise<Partial<EndpointRow>> | Partial<EndpointRow>;
  readonly detail?: Record<string, unknown>;
}

/** The endpoint as it is afterwards. Throws `not-found`, and what `decide` throws. */
export function changeRow(ctx: WebhooksContext, change: Change): Promise<ShownEndpoint> {
  const { action, endpointId, decide, detail = {} } = change;
  return ctx.deps.db.once(ctx, async (tx) => {
    const row = await ownEndpoint(tx, ctx, endpointId, { lock: true });
    const [changed] = await tx.orm
      .update(endpoints)
      .set(await decide(row, tx))
      .where(eq(endpoints.endpointId, endpointId))
      .returning();
    if (changed === undefined) throw new Error("A locked endpoint is there.");
    await recordAudit(tx, ctx, { action, subject: row.applicationId, detail: { endpointId, ...detail } });
    return shownEndpoint(tx, changed);
  });
}
