import { sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { MovementType } from "@tierline/kernel/model/stock";
import { movements } from "../../db/schema.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { conditions } from "./filter.ts";

export async function summarizeMovements(ctx: InventoryContext, { body }: Input<typeof contract.summarizeMovements>) {
  const rows = await ctx.deps.db.orm
    .select({
      type: movements.type,
      movements: sql<number>`count(*)::int`,
      delta: sql<number>`coalesce(sum(${movements.delta}), 0)::bigint`.mapWith(Number),
    })
    .from(movements)
    .where(conditions(body))
    .groupBy(movements.type)
    .orderBy(movements.type);
  const totals = rows.map((row) => ({ ...row, type: MovementType.parse(row.type) }));
  return reply(200, { totals, delta: totals.reduce((sum, total) => sum + total.delta, 0) });
}
