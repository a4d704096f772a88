import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Database } from "@tierline/kernel/db/database";
import { beginning, brokenBy, type AuditContent } from "../../audit/chain.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

type Entry = AuditContent & { readonly hash: string };

/** So many entries are looked at together. */
const stretch = 2_000;

/** Walks the chain from its beginning; stops at the first entry that does not hold. */
export async function verifyAuditLog(
  { deps: { db } }: RegistryContext,
  { query }: Input<typeof contract.verifyAuditLog>,
) {
  let last = { position: 0, hash: beginning };
  let expectedSeen = query.expected === undefined || query.expected === beginning;
  for (;;) {
    const entries = await entriesAfter(db, last.position);
    for (const entry of entries) {
      const reason = brokenBy(entry, last);
      if (reason !== undefined) return broken(last, entry.position, reason);
      last = entry;
      expectedSeen ||= entry.hash === query.expected;
    }
    if (entries.length < stretch) break;
  }
  if (!expectedSeen)
    return broken(last, last.position + 1, "The expected hash is no longer there: entries were cut off.");
  return reply(200, { intact: true, entries: last.position, head: headOf(last), brokenPosition: null, reason: null });
}

function broken(last: { position: number; hash: string }, brokenPosition: number, reason: string) {
  return reply(200, { intact: false, entries: last.position, head: headOf(last), brokenPosition, reason });
}

const headOf = ({ position, hash }: { position: number; hash: string }) => (position === 0 ? null : hash);

const entriesAfter = (db: Database, position: number) => db.sql<Entry[]>`
  SELECT position, at, actor, action, subject, correlation_id AS "correlationId", detail, previous, hash
  FROM audit_log WHERE position > ${position} ORDER BY position LIMIT ${stretch}`;
