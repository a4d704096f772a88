import type { Database } from "@tierline/kernel/db/database";
import { booksSource } from "@tierline/kernel/model/stock";
import type { Ledger } from "../ledger/ledger.ts";

/** A level as the ERP tells it. */
export interface Level {
  readonly itemId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly changedAt: string;
}

/**
 * Remembers levels and takes over what the ledger has no position for, in one transaction: either both or neither. Returns how
 * many were taken over.
 */
export const takeLevels = (db: Database, ledger: Ledger, levels: readonly Level[]): Promise<number> =>
  db.transaction(async (tx) => {
    if (levels.length === 0) return 0;
    const unknown = await tx.sql<Level[]>`
      WITH level AS (
        SELECT * FROM json_to_recordset(${JSON.stringify(levels)}::text::json)
          AS l("itemId" text, "locationId" text, quantity bigint, "changedAt" timestamptz)
      ), kept AS (
        INSERT INTO books_levels AS b (item_id, location_id, quantity, changed_at, seen_at)
        SELECT "itemId", "locationId", quantity, "changedAt", now() FROM level
        ON CONFLICT (item_id, location_id) DO UPDATE
          SET quantity = excluded.quantity, changed_at = excluded.changed_at, seen_at = excluded.seen_at
      )
      SELECT "itemId", "locationId", quantity, "changedAt" FROM level l
      WHERE quantity > 0 AND NOT EXISTS (
        SELECT FROM positions p WHERE p.item_id = l."itemId" AND p.location_id = l."locationId")`;
    const booked = await ledger.recordIn(
      tx,
      unknown.map(({ itemId, locationId, quantity, changedAt }) => ({
        movement: {
          type: "receipt" as const,
          itemId,
          locationId,
          quantity,
          source: booksSource,
          sourceKey: `opening#${itemId}#${locationId}`,
          occurredAt: changedAt,
          reason: "taken over from the books",
        },
        channel: "books",
        correlationId: "inventory.read-books",
      })),
    );
    return booked.filter((each) => each === "accepted").length;
  });
