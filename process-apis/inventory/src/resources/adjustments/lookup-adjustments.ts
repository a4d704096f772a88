import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { adjustmentColumns, type AdjustmentRow, adjustmentsOf, wasTold } from "./read-adjustments.ts";

export async function lookupAdjustments(ctx: InventoryContext, { body }: Input<typeof contract.lookupAdjustments>) {
  const { sql } = ctx.deps.db;
  const rows = await sql<AdjustmentRow[]>`
    SELECT ${adjustmentColumns(sql)} FROM movements
    WHERE source_key = ANY(${body.sourceKeys}) AND ${wasTold(sql)} ORDER BY id`;
  return reply(200, { adjustments: rows.flatMap(adjustmentsOf) });
}
