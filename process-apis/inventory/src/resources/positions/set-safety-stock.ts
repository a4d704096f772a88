import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { positions } from "../../db/schema.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

/** A position that does not exist yet is made, if the item is one that is kept in stock. */
export async function setSafetyStock(ctx: InventoryContext, { params, body }: Input<typeof contract.setSafetyStock>) {
  const { itemId, locationId } = params;
  const { db, ledger, catalog, config } = ctx.deps;
  if (!(await ledger.stockedAlready([itemId])).has(itemId)) {
    const item = (await catalog.find([itemId], config.INVENTORY_CURRENCY, ctx)).get(itemId);
    if (item === undefined) throw new Problem("unknown-item", `${itemId} is not known.`);
    if (!item.stocked) throw new Problem("not-stocked", `${itemId} is not kept in stock.`);
  }
  const [row] = await db.orm
    .insert(positions)
    .values({ itemId, locationId, safetyStock: body.units })
    .onConflictDoUpdate({ target: [positions.itemId, positions.locationId], set: { safetyStock: body.units } })
    .returning();
  if (row === undefined) throw new Error("An upsert returns its row.");
  return reply(200, show(row));
}
