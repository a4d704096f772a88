/** An item with its prices, in one statement's row. */
import type postgres from "postgres";
import type { Item } from "../../../resources/items/contract.ts";

export interface ItemRow {
  readonly item_id: string;
  readonly description: string;
  readonly kind: Item["kind"];
  readonly stocked: boolean;
  readonly unit_cost: string | null;
  readonly cost_currency: string | null;
  readonly changed_at: string;
  readonly prices: Item["prices"];
}

/** The columns of {@link ItemRow}, from `items i`. */
export const itemColumns = (sql: postgres.Sql) => sql`
  i.item_id, i.description, i.kind, i.stocked, i.unit_cost, i.cost_currency, i.changed_at,
  (SELECT coalesce(json_agg(json_build_object(
      'priceList', p.price_list, 'currency', p.currency, 'unitPrice', p.unit_price::text
    ) ORDER BY p.price_list, p.currency), '[]') FROM item_prices p WHERE p.item_id = i.item_id) AS prices`;

export const itemOf = (row: ItemRow): Item => ({
  itemId: row.item_id,
  description: row.description,
  kind: row.kind,
  stocked: row.stocked,
  changedAt: row.changed_at,
  cost:
    row.unit_cost === null || row.cost_currency === null
      ? null
      : { currency: row.cost_currency, unitCost: row.unit_cost },
  prices: row.prices,
});
