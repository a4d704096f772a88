/** For the registry's audit log: who did what to which endpoint, in the transaction of the change. */
import { actorOf } from "@tierline/kernel/auth/actor";
import type { Tx } from "@tierline/kernel/db/database";
import { occurred } from "@tierline/kernel/events/event";
import { auditRecorded } from "@tierline/kernel/model/events";
import type { WebhooksContext } from "./deps.ts";

export async function recordAudit(
  tx: Tx,
  asked: Pick<WebhooksContext, "principal" | "origin" | "correlationId">,
  change: { readonly action: string; readonly subject: string; readonly detail: Record<string, unknown> },
): Promise<void> {
  await tx.emit([occurred(auditRecorded, { actor: actorOf(asked), ...change }, asked)]);
}
