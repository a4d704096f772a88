/** Writes entries of the ledger. */
import type postgres from "postgres";
import type { Entry } from "./entry.ts";
import type { Fact } from "./fact.ts";

/** Resolves to the number of entries the database took: what another process booked meanwhile is left out. */
export async function writeEntries(sql: postgres.TransactionSql, entries: readonly Entry[]): Promise<number> {
  if (entries.length === 0) return 0;
  const of = <T>(read: (movement: Fact["movement"]) => T): T[] => entries.map((entry) => read(entry.fact.movement));
  const inserted = await sql`
    INSERT INTO movements (source, source_key, source_sequence, type, item_id, location_id, quantity, delta, damaged_delta,
      derived, reason, occurred_at, effective_at)
    SELECT source, source_key, source_sequence, type, item_id, location_id, quantity, delta, damaged_delta, derived, reason, occurred_at,
      timestamptz 'epoch' + effective * interval '1 microsecond'
    FROM unnest(
      ${of((each) => each.source)}::text[], ${of((each) => each.sourceKey)}::text[], ${of((each) => each.sourceSequence ?? null)}::bigint[],
      ${of((each) => each.type)}::text[], ${of((each) => each.itemId)}::text[], ${of((each) => each.locationId)}::text[],
      ${of((each) => each.quantity)}::bigint[], ${entries.map((entry) => entry.delta)}::bigint[],
      ${entries.map((entry) => entry.damagedDelta)}::bigint[], ${entries.map((entry) => String(entry.derived))}::text[]::boolean[],
      ${of((each) => each.reason ?? null)}::text[], ${of((each) => each.occurredAt)}::text[]::timestamptz[],
      ${entries.map((entry) => entry.moment.effective)}::bigint[]
    ) AS e(source, source_key, source_sequence, type, item_id, location_id, quantity, delta, damaged_delta, derived, reason, occurred_at,
      effective)
    ON CONFLICT (source, type, source_key, line) DO NOTHING`;
  return inserted.count;
}
