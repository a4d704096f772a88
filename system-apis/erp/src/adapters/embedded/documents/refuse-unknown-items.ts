import type postgres from "postgres";
import { unknownItems } from "../../../rules/unknown-items.ts";

/** Throws `unknown-item` if an item of the lines is not in the books. */
export async function refuseUnknownItems(
  sql: postgres.TransactionSql,
  lines: readonly { readonly itemId: string }[],
): Promise<void> {
  const rows = await sql<{ item_id: string }[]>`
    SELECT DISTINCT item_id FROM unnest(${lines.map((line) => line.itemId)}::text[]) AS n(item_id)
    WHERE NOT EXISTS (SELECT FROM items i WHERE i.item_id = n.item_id) ORDER BY 1`;
  const unknown = rows.map((row) => row.item_id);
  if (unknown.length > 0) throw unknownItems(lines, unknown);
}
