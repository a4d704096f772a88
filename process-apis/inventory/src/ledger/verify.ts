/** Rebuilds every position from the ledger and the live reservations and compares. */
import type postgres from "postgres";
import type { Database } from "@tierline/kernel/db/database";

const fields = ["onHand", "reserved", "inTransit", "damaged"] as const;

export interface Difference {
  itemId: string;
  locationId: string;
  field: (typeof fields)[number];
  position: number;
  ledger: number;
}

export interface Verification {
  positions: number;
  movements: number;
  differences: Difference[];
  repaired: number;
}

type Compared = Record<(typeof fields)[number], number> & Record<`true${Capitalize<(typeof fields)[number]>}`, number>;

/** One snapshot; to repair, promises and movements are held off for the moment. */
export async function verify(db: Database, repair: boolean): Promise<Verification> {
  return db.transaction(async ({ sql }) => {
    if (repair) await sql`LOCK TABLE reservations, positions IN SHARE ROW EXCLUSIVE MODE`;
    const [counts] = await sql<{ positions: number; movements: number }[]>`
      SELECT (SELECT count(*) FROM positions)::int AS positions, (SELECT count(*) FROM movements)::int AS movements`;
    const wrong = await compare(sql);
    if (repair) for (const row of wrong) await mend(sql, row);
    return {
      positions: counts?.positions ?? 0,
      movements: counts?.movements ?? 0,
      differences: wrong.flatMap(differencesOf),
      repaired: repair ? wrong.length : 0,
    };
  });
}

type Row = Compared & { itemId: string; locationId: string };

const compare = (sql: postgres.TransactionSql) => sql<Row[]>`
  WITH moved AS (
    SELECT item_id, location_id, sum(delta)::int AS on_hand, sum(damaged_delta)::int AS damaged FROM movements GROUP BY 1, 2),
  sent AS (
    SELECT item_id, transit_from AS location_id, sum(transit_delta)::int AS in_transit FROM movements
    WHERE transit_from IS NOT NULL GROUP BY 1, 2),
  promised AS (
    SELECT l."itemId" AS item_id, l."locationId" AS location_id, sum(l.quantity)::int AS reserved
    FROM reservations, jsonb_to_recordset(lines) AS l("itemId" text, "locationId" text, quantity int)
    WHERE state IN ('held', 'confirmed') GROUP BY 1, 2)
  SELECT * FROM (
    SELECT item_id AS "itemId", location_id AS "locationId",
      coalesce(p.on_hand, 0) AS "onHand", coalesce(p.reserved, 0) AS reserved,
      coalesce(p.in_transit, 0) AS "inTransit", coalesce(p.damaged, 0) AS damaged,
      coalesce(moved.on_hand, 0) AS "trueOnHand", coalesce(promised.reserved, 0) AS "trueReserved",
      coalesce(sent.in_transit, 0) AS "trueInTransit", coalesce(moved.damaged, 0) AS "trueDamaged"
    FROM positions p FULL JOIN moved USING (item_id, location_id) FULL JOIN sent USING (item_id, location_id)
    FULL JOIN promised USING (item_id, location_id)) c
  WHERE ("onHand", reserved, "inTransit", damaged) <> ("trueOnHand", "trueReserved", "trueInTransit", "trueDamaged")
  ORDER BY 1, 2`;

function differencesOf(row: Row): Difference[] {
  const truth = {
    onHand: row.trueOnHand,
    reserved: row.trueReserved,
    inTransit: row.trueInTransit,
    damaged: row.trueDamaged,
  };
  return fields.flatMap((field) => {
    if (row[field] === truth[field]) return [];
    return [{ itemId: row.itemId, locationId: row.locationId, field, position: row[field], ledger: truth[field] }];
  });
}

const mend = (sql: postgres.TransactionSql, row: Row) => sql`
  INSERT INTO positions (item_id, location_id, on_hand, reserved, in_transit, damaged, oversold)
  VALUES (${row.itemId}, ${row.locationId}, ${row.trueOnHand}, ${row.trueReserved}, ${row.trueInTransit}, ${row.trueDamaged},
    greatest(0, ${row.trueReserved}::int - greatest(${row.trueOnHand}::int, 0)))
  ON CONFLICT (item_id, location_id) DO UPDATE SET on_hand = excluded.on_hand, reserved = excluded.reserved,
    in_transit = excluded.in_transit, damaged = excluded.damaged, oversold = excluded.oversold`;
