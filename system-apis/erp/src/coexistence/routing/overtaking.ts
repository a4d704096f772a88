/** Writes that say how something is, and so must not come before what is still on its way to the same backend. */
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { Domain } from "../../resources/migrations/domain.ts";
import type { WriteOperation } from "./parts.ts";
import type { Share } from "./shares.ts";

/** Orders stay where they began, and movements add up in any order; of these the last one counts. */
const lastCounts: ReadonlySet<WriteOperation> = new Set<WriteOperation>([
  "importItems",
  "putLocation",
  "putCustomer",
  "postStockCount",
  "closePeriod",
  "reopenPeriod",
]);

/**
 * Throws `unavailable` while an earlier write of the same key is on its way to where this one goes: right after a cut-over or a
 * roll-back the backend that serves from now on may still be behind.
 */
export async function refuseToOvertake(
  sql: postgres.Sql,
  domain: Domain,
  operation: WriteOperation,
  shares: readonly Share[],
): Promise<void> {
  if (!lastCounts.has(operation)) return;
  for (const { backend, parts } of shares) {
    const ahead = await sql`
      SELECT FROM mirrored_writes
      WHERE domain = ${domain} AND target = ${backend} AND key = ANY(${parts.map(({ queueKey }) => queueKey)})
        AND state = 'ready' LIMIT 1`;
    if (ahead.length > 0) {
      throw new Problem("unavailable", "Earlier changes are on their way to these books.", { retryAfterSeconds: 1 });
    }
  }
}
