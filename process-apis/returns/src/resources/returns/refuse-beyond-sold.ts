/**
 * Units that came back over a counter without a sale being named may be anybody's. As long as there are such units of an item, an
 * order's return of it must fit into what was sold of the item in all: else the same goods would be paid back twice.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { CallSource } from "@tierline/kernel/api/context";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ReturnsDeps } from "../../deps.ts";

type Asking = CallSource & { readonly deps: Pick<ReturnsDeps, "db" | "inventory" | "config"> };

/** Throws `conflict` for the first item of which more would be back than ever left. Units by item as asked for. */
export async function refuseBeyondSold(ctx: Asking, tenant: string, units: ReadonlyMap<string, number>): Promise<void> {
  const { db, config } = ctx.deps;
  if (config.RETURNS_UNREFERENCED === "ignore") return;
  const suspects = await db.sql<{ itemId: string; back: number }[]>`
    SELECT item_id AS "itemId", u.quantity
      + coalesce((SELECT sum(l.quantity) FROM returned_lines l WHERE l.item_id = u.item_id), 0)::bigint AS back
    FROM unreferenced_units u WHERE tenant = ${tenant} AND item_id = ANY(${[...units.keys()]})`;
  for (const { itemId, back } of suspects) {
    if (await wereSold(ctx, itemId, back + (units.get(itemId) ?? 0))) continue;
    throw new Problem(
      "conflict",
      `More of ${itemId} would come back than was ever sold: some came back at a counter that did not name the sale.`,
      { reason: "counted-already" },
    );
  }
}

/** The ledger of stock follows by events: what left a moment ago is looked for again before anybody is refused. */
const looks = 4;
const betweenMs = 100;

async function wereSold(ctx: Asking, itemId: string, units: number): Promise<boolean> {
  for (let look = 1; look <= looks; look++) {
    if (units <= (await unitsSold(ctx, itemId))) return true;
    if (look < looks) await delay(betweenMs);
  }
  return false;
}

async function unitsSold(ctx: Asking, itemId: string): Promise<number> {
  const { totals } = await ctx.deps.inventory.summarizeMovements(ctx, { body: { itemId } });
  const left = totals.filter(({ type }) => type === "sale" || type === "pick");
  return left.reduce((sum, { delta }) => sum - delta, 0);
}
