import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { ErpPort } from "../../../port.ts";
import type { NewItem } from "../../../resources/items/contract.ts";
import type { Books } from "../books.ts";

/** Creates or updates items and their prices, set-based; an item counts as changed when it or one of its prices is. */
export const importItems =
  ({ db }: Books): ErpPort["importItems"] =>
  async (_ctx, { body: { items } }) => {
    refuseTwice(items);
    const fates = await db.transaction(async ({ sql }) => {
      const written = await upsertItems(sql, items);
      const priced = await upsertPrices(sql, items);
      const touched = [...priced].filter((itemId) => !written.has(itemId));
      // A new price alone changes the item too: whoever polls for changes has to see it.
      if (touched.length > 0)
        await sql`UPDATE items SET changed_at = clock_timestamp() WHERE item_id = ANY(${touched})`;
      return new Map([...touched.map((itemId) => [itemId, "updated"] as const), ...written]);
    });
    return reply(200, {
      results: items.map(({ itemId }) => ({ itemId, status: fates.get(itemId) ?? ("unchanged" as const) })),
    });
  };

function refuseTwice(items: readonly NewItem[]): void {
  const seen = new Set<string>();
  for (const [index, { itemId }] of items.entries()) {
    if (seen.has(itemId)) {
      const detail = `${itemId} occurs twice`;
      throw new Problem("invalid", `/items/${String(index)}/itemId: ${detail}`, {
        errors: [{ pointer: `/items/${String(index)}/itemId`, detail }],
      });
    }
    seen.add(itemId);
  }
}

/** Rows in key order, so that two imports of the same items cannot deadlock. Items that stay as they are do not come back. */
async function upsertItems(
  sql: postgres.TransactionSql,
  items: readonly NewItem[],
): Promise<Map<string, "created" | "updated">> {
  const rows = items.map(({ itemId, description, kind, stocked, cost }) => ({
    itemId,
    description,
    kind,
    stocked,
    unitCost: cost?.unitCost ?? null,
    currency: cost?.currency ?? null,
  }));
  const written = await sql<{ item_id: string; created: boolean }[]>`
    INSERT INTO items AS i (item_id, description, kind, stocked, unit_cost, cost_currency, changed_at)
    SELECT "itemId", description, kind, stocked, "unitCost", currency, clock_timestamp()
    FROM json_to_recordset(${JSON.stringify(rows)}::text::json)
      AS n("itemId" text, description text, kind text, stocked boolean, "unitCost" numeric, currency text)
    ORDER BY "itemId"
    ON CONFLICT (item_id) DO UPDATE SET
      description = excluded.description, kind = excluded.kind, stocked = excluded.stocked,
      unit_cost = coalesce(excluded.unit_cost, i.unit_cost),
      cost_currency = coalesce(excluded.cost_currency, i.cost_currency),
      changed_at = excluded.changed_at
    WHERE (i.description, i.kind, i.stocked) IS DISTINCT FROM (excluded.description, excluded.kind, excluded.stocked)
       OR (excluded.unit_cost IS NOT NULL
           AND (i.unit_cost, i.cost_currency) IS DISTINCT FROM (excluded.unit_cost, excluded.cost_currency))
    RETURNING item_id, (xmax = 0) AS created`;
  return new Map(written.map((row) => [row.item_id, row.created ? "created" : "updated"]));
}

/** The items of which a price was added or changed. */
async function upsertPrices(sql: postgres.TransactionSql, items: readonly NewItem[]): Promise<Set<string>> {
  const prices = new Map(
    items.flatMap(({ itemId, prices = [] }) =>
      prices.map((price) => [`${itemId}|${price.priceList}|${price.currency}`, { itemId, ...price }] as const),
    ),
  );
  if (prices.size === 0) return new Set();
  const written = await sql<{ item_id: string }[]>`
    INSERT INTO item_prices AS p (item_id, price_list, currency, unit_price)
    SELECT "itemId", "priceList", currency, "unitPrice"
    FROM json_to_recordset(${JSON.stringify([...prices.values()])}::text::json)
      AS n("itemId" text, "priceList" text, currency text, "unitPrice" numeric)
    ORDER BY 1, 2, 3
    ON CONFLICT (item_id, price_list, currency) DO UPDATE SET unit_price = excluded.unit_price
    WHERE p.unit_price <> excluded.unit_price
    RETURNING item_id`;
  return new Set(written.map((row) => row.item_id));
}
