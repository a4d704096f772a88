import { actorOf } from "@tierline/kernel/auth/actor";
import type { Tx } from "@tierline/kernel/db/database";
import type { RegistryContext } from "../deps.ts";
import { beginning, hashOf } from "./chain.ts";

/** Who asked, and in which business correlation. */
export type Asked = Pick<RegistryContext, "principal" | "origin" | "correlationId">;

export interface Change {
  /** The operation's id. */
  readonly action: string;
  /** What is changed: an API, an application, a waiver. */
  readonly subject: string;
  /** What it is changed to. No secrets. */
  readonly detail: object;
}

/**
 * Appends to the audit log in the transaction of the change. Call it last: from here to the commit, other changes wait, so that the
 * chain has one order.
 */
export const writeAudit = (tx: Tx, asked: Asked, change: Change): Promise<void> =>
  appendEntry(tx, { ...change, actor: actorOf(asked), correlationId: asked.correlationId });

/** The same of a change that was made elsewhere, by the actor named. */
export async function appendEntry(
  { sql }: Tx,
  {
    action,
    subject,
    detail,
    actor,
    correlationId,
  }: Change & { readonly actor: string; readonly correlationId: string },
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('tierline:registry:audit'))`;
  const [last] = await sql<{ position: number; hash: string }[]>`
    SELECT position, hash FROM audit_log ORDER BY position DESC LIMIT 1`;
  const entry = {
    position: (last?.position ?? 0) + 1,
    at: new Date().toISOString(),
    actor,
    action,
    subject,
    correlationId,
    detail: JSON.stringify(detail),
    previous: last?.hash ?? beginning,
  };
  await sql`
    INSERT INTO audit_log (position, at, actor, action, subject, correlation_id, detail, previous, hash)
    VALUES (${entry.position}, ${entry.at}, ${entry.actor}, ${action}, ${subject}, ${entry.correlationId}, ${entry.detail},
      ${entry.previous}, ${hashOf(entry)})`;
}
