/** Units that came back without a sale being named, and what of an item is back in all. */
import type { Database, Tx } from "@tierline/kernel/db/database";

/** Counts units that came back without a sale being named; rows in order of item, so that two batches cannot lock each other out. */
export async function countUnreferenced(
  tx: Tx,
  tenant: string,
  lines: readonly { readonly itemId: string; readonly quantity: number }[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx.sql`
    INSERT INTO unreferenced_units AS u (tenant, item_id, quantity)
    SELECT ${tenant}, "itemId", sum(quantity)
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb) AS n("itemId" text, quantity int)
    GROUP BY "itemId" ORDER BY "itemId"
    ON CONFLICT (tenant, item_id) DO UPDATE SET quantity = u.quantity + excluded.quantity`;
}

/** How much of an item is back. */
export interface UnitsBack {
  readonly itemId: string;
  /** Without a sale being named. */
  readonly unreferenced: number;
  /** In all. */
  readonly back: number;
}

/** What is back of those of the items of which units came back without a sale being named, and of `others` in any case. */
export async function unitsBack(
  from: Database | Tx,
  tenant: string,
  itemIds: readonly string[],
  others: readonly string[] = [],
): Promise<readonly UnitsBack[]> {
  if (itemIds.length === 0) return [];
  return from.sql<UnitsBack[]>`
    SELECT a.item_id AS "itemId", coalesce(u.quantity, 0)::bigint AS unreferenced, coalesce(u.quantity, 0)
      + coalesce((SELECT sum(l.quantity) FROM returned_lines l WHERE l.item_id = a.item_id), 0)::bigint AS back
    FROM unnest(${itemIds as string[]}::text[]) a(item_id)
    LEFT JOIN unreferenced_units u ON u.tenant = ${tenant} AND u.item_id = a.item_id
    WHERE u.quantity > 0 OR a.item_id = ANY(${others as string[]})`;
}

/**
 * Keeps others from taking back these items until this transaction has ended: `alone` from everybody, `shared` only from whoever wants
 * them alone. Taken after the locks of orders and in an order of their own, so that nobody waits in a circle. Items share 256 locks:
 * however many a batch names, the server's table of locks has room.
 */
export async function lockItems(
  tx: Tx,
  { alone, shared }: { readonly alone: readonly string[]; readonly shared: readonly string[] },
): Promise<void> {
  if (alone.length + shared.length === 0) return;
  await tx.sql`
    SELECT CASE WHEN alone THEN pg_advisory_xact_lock(hashtext(current_schema() || '.item'), lock)
      ELSE pg_advisory_xact_lock_shared(hashtext(current_schema() || '.item'), lock) END
    FROM (
      SELECT hashtext(item_id) & 255 AS lock, bool_or(alone) AS alone FROM (
        SELECT unnest(${alone as string[]}::text[]) AS item_id, true AS alone
        UNION ALL SELECT unnest(${shared as string[]}::text[]), false) AS items
      GROUP BY 1 ORDER BY 1) AS locks`;
}
