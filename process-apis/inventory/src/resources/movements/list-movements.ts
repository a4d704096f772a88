import { and, desc, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { MovementType } from "@tierline/kernel/model/stock";
import { movements } from "../../db/schema.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { conditions } from "./filter.ts";

/** Newest first: by the order in which they were booked. */
export async function listMovements(ctx: InventoryContext, { query }: Input<typeof contract.listMovements>) {
  const after = continueAfter(query.cursor, z.tuple([CursorInteger]));
  const rows = await ctx.deps.db.orm
    .select()
    .from(movements)
    .where(and(conditions(query), after === undefined ? undefined : lt(movements.id, Number(after[0]))))
    .orderBy(desc(movements.id))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.id], show),
  );
}

const show = (row: typeof movements.$inferSelect) => ({
  movementId: String(row.id),
  type: MovementType.parse(row.type),
  itemId: row.itemId,
  locationId: row.locationId,
  quantity: row.quantity,
  delta: row.delta,
  source: row.source,
  sourceKey: row.sourceKey,
  occurredAt: row.occurredAt,
  recordedAt: row.recordedAt,
  ...(row.sourceSequence === null ? {} : { sourceSequence: row.sourceSequence }),
  ...(row.reason === null ? {} : { reason: row.reason }),
});
