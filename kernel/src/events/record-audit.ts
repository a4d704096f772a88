/** For the registry's audit log: who did what to what, written to the outbox in the transaction of the change. */
import type { Context } from "../api/context.ts";
import { actorOf } from "../auth/actor.ts";
import type { Tx } from "../db/database.ts";
import { auditRecorded } from "../model/events.ts";
import { occurred } from "./event.ts";

export interface Change {
  /** The operation's id. */
  readonly action: string;
  readonly subject: string;
  /** What it was changed to. No secrets, no e-mail addresses. */
  readonly detail: Record<string, unknown>;
}

/** The API must name `audit.recorded.v1` among what it publishes. */
export async function recordAudit(
  tx: Tx,
  asked: Pick<Context<unknown>, "principal" | "origin" | "correlationId">,
  change: Change,
): Promise<void> {
  await tx.emit([occurred(auditRecorded, { actor: actorOf(asked), ...change }, asked)]);
}
