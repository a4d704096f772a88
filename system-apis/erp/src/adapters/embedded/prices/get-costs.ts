import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";

export const getCosts =
  ({ db: { sql } }: Books): ErpPort["getCosts"] =>
  async (_ctx, { body: { itemIds, currency } }) => {
    const costs = await sql<{ itemId: string; unitCost: string }[]>`
      SELECT item_id AS "itemId", unit_cost AS "unitCost" FROM items
      WHERE item_id = ANY(${itemIds}) AND cost_currency = ${currency}
      ORDER BY item_id`;
    return reply(200, { currency, costs: [...costs] });
  };
