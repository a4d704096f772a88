import type { Tx } from "@tierline/kernel/db/database";

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
