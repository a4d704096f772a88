/** Rebuilds every position from the ledger and the live reservations and compares. */
import type postgres from "postgres";
import type { Database } from "@tierline/kernel/db/database";
import { newId } from "@tierline/kernel/model/ids";
import { ownSource } from "./entry.ts";
import { type Compared, compare } from "./rebuild.ts";

export const verifiedFields = ["onHand", "entries", "reserved", "inTransit", "damaged", "countedAt"] as const;
type Field = (typeof verifiedFields)[number];

export interface Difference {
  itemId: string;
  locationId: string;
  field: Field;
  position: number;
  ledger: number;
}

export interface Verification {
  positions: number;
  movements: number;
  differences: Difference[];
  repaired: number;
}

/** Why an entry was made that nobody is told of: it takes back what was never true. */
export const repairReason = "Repaired: the entries did not add up";

/** One snapshot; to repair, promises and movements are held off for the moment. */
export async function verify(db: Database, repair: boolean): Promise<Verification> {
  return db.transaction(async ({ sql }) => {
    if (repair) await sql`LOCK TABLE reservations, positions IN SHARE ROW EXCLUSIVE MODE`;
    const [counts] = await sql<{ positions: number; movements: number }[]>`
      SELECT (SELECT count(*) FROM positions) AS positions, (SELECT count(*) FROM movements) AS movements`;
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

function differencesOf({ itemId, locationId, ...row }: Compared): Difference[] {
  const compared: Readonly<Record<Field, readonly [number, number]>> = {
    onHand: [row.onHand, row.trueOnHand],
    // The second computation: what the entries themselves say they did.
    entries: [row.entries, row.trueOnHand],
    reserved: [row.reserved, row.trueReserved],
    inTransit: [row.inTransit, row.trueInTransit],
    damaged: [row.damaged, row.trueDamaged],
    countedAt: [row.countedAt, row.trueCountedAt],
  };
  return verifiedFields.flatMap((field) => {
    const [position, ledger] = compared[field];
    return position === ledger ? [] : [{ itemId, locationId, field, position, ledger }];
  });
}

async function mend(sql: postgres.TransactionSql, row: Compared): Promise<void> {
  await sql`
    INSERT INTO positions (item_id, location_id, on_hand, reserved, in_transit, damaged, oversold, counted_at, counted_by)
    VALUES (${row.itemId}, ${row.locationId}, ${row.trueOnHand}, ${row.trueReserved}, ${row.trueInTransit}, ${row.trueDamaged},
      greatest(0, ${row.trueReserved}::bigint - greatest(${row.trueOnHand}::bigint, 0)), ${row.countedAtText}::timestamptz, ${row.countedBy})
    ON CONFLICT (item_id, location_id) DO UPDATE SET on_hand = excluded.on_hand, reserved = excluded.reserved,
      in_transit = excluded.in_transit, damaged = excluded.damaged, oversold = excluded.oversold,
      counted_at = excluded.counted_at, counted_by = excluded.counted_by`;
  const lacking = row.trueOnHand - row.entries;
  if (lacking === 0) return;
  await sql`
    INSERT INTO movements (source, source_key, type, item_id, location_id, quantity, delta, derived, reason, occurred_at, effective_at)
    VALUES (${ownSource}, ${newId("rct")}, 'count', ${row.itemId}, ${row.locationId}, ${lacking}, ${lacking}, true,
      ${repairReason}, now(), now())`;
}
