import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { PricedItem } from "../../../resources/prices/contract.ts";
import type { Books } from "../books.ts";

/** On the path of every order: one statement, whatever the number of items. */
export const getPrices =
  ({ db: { sql } }: Books): ErpPort["getPrices"] =>
  async (_ctx, { body: { itemIds, currency, priceList } }) => {
    const items = await sql<PricedItem[]>`
      SELECT i.item_id AS "itemId", i.description, i.kind, i.stocked, p.unit_price AS "unitPrice"
      FROM items i
      LEFT JOIN item_prices p ON p.item_id = i.item_id AND p.price_list = ${priceList} AND p.currency = ${currency}
      WHERE i.item_id = ANY(${itemIds})
      ORDER BY i.item_id`;
    const known = new Set(items.map((item) => item.itemId));
    const unknown = [...new Set(itemIds)].filter((itemId) => !known.has(itemId));
    return reply(200, { priceList, currency, items: [...items], unknown });
  };
