/**
 * Positions as they must be, by set-based SQL that shares no code with the booking: by the order of occurrence from what sources told
 * (type, quantity, moment), and beside it by the sum of what the entries say they did.
 */
import type postgres from "postgres";

/** A position that differs from what it must be. Moments are microseconds since 1970, 0 where nobody has counted. */
export interface Compared {
  readonly itemId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly inTransit: number;
  readonly damaged: number;
  readonly countedAt: number;
  readonly trueOnHand: number;
  /** The sum of the entries' deltas. */
  readonly entries: number;
  readonly trueReserved: number;
  readonly trueInTransit: number;
  readonly trueDamaged: number;
  readonly trueCountedAt: number;
  /** The latest count, for the repair. */
  readonly countedAtText: string | null;
  readonly countedBy: string | null;
}

export const compare = (sql: postgres.TransactionSql): Promise<Compared[]> =>
  sql<Compared[]>`
  WITH latest AS (
    SELECT DISTINCT ON (item_id, location_id) item_id, location_id, quantity, effective_at AS at, source || E'\n' || source_key AS by
    FROM movements WHERE type = 'count' AND NOT derived
    ORDER BY item_id, location_id, effective_at DESC, source COLLATE "C" DESC, source_key COLLATE "C" DESC),
  moved AS (
    SELECT m.item_id, m.location_id, max(latest.at) AS counted_at, max(latest.by) AS counted_by,
      coalesce(max(latest.quantity), 0) + coalesce(sum(CASE WHEN m.type IN ('sale', 'pick', 'damage', 'transfer-out') THEN -m.quantity ELSE m.quantity END)
        FILTER (WHERE m.type <> 'count' AND (latest.at IS NULL OR m.effective_at > latest.at)), 0) AS on_hand,
      sum(m.delta) AS entries, coalesce(sum(m.quantity) FILTER (WHERE m.type = 'damage'), 0) AS damaged
    FROM movements m LEFT JOIN latest USING (item_id, location_id) GROUP BY 1, 2),
  ${inTransit(sql)},
  promised AS (
    SELECT l."itemId" AS item_id, l."locationId" AS location_id, sum(l.quantity) AS reserved
    FROM reservations, jsonb_to_recordset(lines) AS l("itemId" text, "locationId" text, quantity bigint)
    WHERE state IN ('held', 'confirmed') GROUP BY 1, 2)
  SELECT * FROM (
    SELECT item_id AS "itemId", location_id AS "locationId",
      coalesce(p.on_hand, 0) AS "onHand", coalesce(p.reserved, 0) AS reserved,
      coalesce(p.in_transit, 0) AS "inTransit", coalesce(p.damaged, 0) AS damaged,
      coalesce((extract(epoch FROM p.counted_at) * 1000000)::bigint, 0) AS "countedAt",
      coalesce(moved.on_hand, 0)::bigint AS "trueOnHand", coalesce(moved.entries, 0)::bigint AS entries,
      coalesce(promised.reserved, 0)::bigint AS "trueReserved",
      coalesce(transit.units, 0)::bigint AS "trueInTransit", coalesce(moved.damaged, 0)::bigint AS "trueDamaged",
      coalesce((extract(epoch FROM moved.counted_at) * 1000000)::bigint, 0) AS "trueCountedAt",
      moved.counted_at AS "countedAtText", moved.counted_by AS "countedBy"
    FROM positions p FULL JOIN moved USING (item_id, location_id) FULL JOIN transit USING (item_id, location_id)
    FULL JOIN promised USING (item_id, location_id)) c
  WHERE ("onHand", entries, reserved, "inTransit", damaged, "countedAt")
    <> ("trueOnHand", "trueOnHand", "trueReserved", "trueInTransit", "trueDamaged", "trueCountedAt")
  ORDER BY 1, 2`.execute();

/**
 * Transfers, matched as docs/adr/0031 has it: by key first; what is left of arrivals then fills what is left of departures, in the
 * order of the keys, over all lines of one source, document and item.
 */
const inTransit = (sql: postgres.TransactionSql) => sql`
  lines AS (
    SELECT source, document, item_id, source_key, max(location_id) FILTER (WHERE type = 'transfer-out') AS origin,
      coalesce(sum(quantity) FILTER (WHERE type = 'transfer-out'), 0) AS sent,
      coalesce(sum(quantity) FILTER (WHERE type = 'transfer-in'), 0) AS came
    FROM movements WHERE type IN ('transfer-out', 'transfer-in') GROUP BY 1, 2, 3, 4),
  rest AS (
    SELECT item_id, origin, greatest(sent - came, 0) AS missing,
      sum(greatest(came - sent, 0)) OVER (PARTITION BY source, document, item_id) AS spare,
      sum(greatest(sent - came, 0)) OVER (PARTITION BY source, document, item_id ORDER BY source_key COLLATE "C") AS missing_so_far
    FROM lines),
  transit AS (
    SELECT item_id, origin AS location_id, sum(missing - least(missing, greatest(spare - missing_so_far + missing, 0))) AS units
    FROM rest WHERE origin IS NOT NULL GROUP BY 1, 2)`;
