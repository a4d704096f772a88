import { and, asc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { ItemId } from "@tierline/kernel/model/product";
import { z } from "@tierline/kernel/model/schema";
import { positions } from "../../db/schema.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

const position = z.tuple([ItemId, LocationId]);

export async function listPositions(ctx: InventoryContext, { query }: Input<typeof contract.listPositions>) {
  const after = continueAfter(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(positions)
    .where(
      and(
        query.itemId === undefined ? undefined : eq(positions.itemId, query.itemId),
        query.locationId === undefined ? undefined : eq(positions.locationId, query.locationId),
        after === undefined
          ? undefined
          : sql`(${positions.itemId}, ${positions.locationId}) > (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(asc(positions.itemId), asc(positions.locationId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.itemId, row.locationId], show),
  );
}
