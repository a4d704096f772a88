import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";

interface Line {
  readonly itemId: string;
}

/** The refusal of lines whose items are not in the books: each named by where it stands. */
export function unknownItems(lines: readonly Line[], unknown: readonly string[]): Problem {
  const errors = lines.flatMap((line, index) =>
    unknown.includes(line.itemId)
      ? [{ pointer: `/lines/${String(index)}/itemId`, detail: `${line.itemId} is not known` }]
      : [],
  );
  return new Problem("unknown-item", `Not known: ${unknown.slice(0, 10).join(", ")}.`, { errors: errors.slice(0, 20) });
}

/** Throws `unknown-item` if an item of the lines is not in the books. */
export async function refuseUnknownItems(sql: postgres.TransactionSql, lines: readonly Line[]): Promise<void> {
  const rows = await sql<{ item_id: string }[]>`
    SELECT DISTINCT item_id FROM unnest(${lines.map((line) => line.itemId)}::text[]) AS n(item_id)
    WHERE NOT EXISTS (SELECT FROM items i WHERE i.item_id = n.item_id) ORDER BY 1`;
  if (rows.length > 0) {
    throw unknownItems(
      lines,
      rows.map((row) => row.item_id),
    );
  }
}
