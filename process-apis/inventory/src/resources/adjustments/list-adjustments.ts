import { reply, type Input } from "@tierline/kernel/api/operation";
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type postgres from "postgres";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { adjustmentColumns, type AdjustmentRow, adjustmentsOf, wasTold } from "./read-adjustments.ts";

export async function listAdjustments(ctx: InventoryContext, { query }: Input<typeof contract.listAdjustments>) {
  const { sql } = ctx.deps.db;
  const { source, limit } = query;
  const after = continueAfter(query.cursor, z.tuple([CursorInteger]));
  const rows = await sql<AdjustmentRow[]>`
    SELECT ${adjustmentColumns(sql)} FROM movements
    WHERE ${wasTold(sql)}
      ${source === undefined ? sql`` : sql`AND source = ${source}`}
      AND (${within(sql, "occurred_at", query)} OR ${within(sql, "recorded_at", query)})
      ${after === undefined ? sql`` : sql`AND id > ${after[0]}`}
    ORDER BY id LIMIT ${rowsFor(limit)}`;
  const { items, nextCursor } = pageOf(rows, limit, (row) => [row.id], adjustmentsOf);
  return reply(200, { items: items.flat(), nextCursor });
}

const within = (
  sql: postgres.Sql,
  moment: "occurred_at" | "recorded_at",
  { from, to }: Input<typeof contract.listAdjustments>["query"],
) => sql`(true
  ${from === undefined ? sql`` : sql`AND ${sql(moment)} >= ${from}`}
  ${to === undefined ? sql`` : sql`AND ${sql(moment)} < ${to}`})`;
