/** The chain of the audit log: each entry's hash is over its content and the hash of the entry before. */
import { hash } from "node:crypto";

/** An entry before it is hashed. `detail` is JSON as text. */
export interface AuditContent {
  readonly position: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly correlationId: string;
  readonly detail: string;
  readonly previous: string;
}

/** What the first entry names as the one before. */
export const beginning = "0".repeat(64);

/** SHA-256 over the JSON list of the entry's members in this order, hexadecimal. */
export function hashOf({
  position,
  at,
  actor,
  action,
  subject,
  correlationId,
  detail,
  previous,
}: AuditContent): string {
  return hash("sha256", JSON.stringify([position, at, actor, action, subject, correlationId, detail, previous]));
}

/** Why an entry does not follow the one before, or undefined when it does. */
export function brokenBy(entry: AuditContent & { readonly hash: string }, before: { position: number; hash: string }) {
  if (entry.position !== before.position + 1) return `Entry ${String(before.position + 1)} is missing.`;
  if (entry.previous !== before.hash) return "It does not follow the entry before it.";
  if (entry.hash !== hashOf(entry)) return "Its content is not what was written.";
  return undefined;
}
