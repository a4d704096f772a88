/** Prices and costs: what an item sells for and what it costs. */
import { operation } from "@tierline/kernel/api/operation";
import { Currency, UnitPrice } from "@tierline/kernel/model/money";
import { ItemId, ItemKind } from "@tierline/kernel/model/product";
import { page, PageQuery, text, z } from "@tierline/kernel/model/schema";
import { PriceListId, UnitCost } from "../fields.ts";
import { reading } from "../policies.ts";

const ItemIds = z.array(ItemId).min(1).max(2_000);

export const PriceListEntry = z
  .object({ itemId: ItemId, priceList: PriceListId, currency: Currency, unitPrice: UnitPrice })
  .openapi("PriceListEntry");

export const PricedItem = z
  .object({
    itemId: ItemId,
    description: text(200),
    kind: ItemKind,
    stocked: z.boolean(),
    unitPrice: UnitPrice.nullable().openapi({ description: "Null where the list has no price for the item." }),
  })
  .openapi("PricedItem");
export type PricedItem = z.output<typeof PricedItem>;

export const listPrices = operation({
  operationId: "listPrices",
  method: "get",
  path: "/prices",
  summary: "List prices by item",
  tags: ["prices"],
  request: {
    query: PageQuery.extend({
      priceList: PriceListId.optional().openapi({ description: "Only prices of this list." }),
      currency: Currency.optional().openapi({ description: "Only prices in this currency (ISO 4217)." }),
      itemId: ItemId.optional().openapi({ description: "Only prices of this item." }),
    }),
  },
  responses: { 200: { description: "A page of prices.", schema: page(PriceListEntry).openapi("PricePage") } },
  problems: ["unsupported"],
  policy: { ...reading, priority: "browse" },
});

export const getPrices = operation({
  operationId: "getPrices",
  method: "post",
  path: "/prices/lookup",
  summary: "Prices and item facts for many items at once",
  description:
    "A read, sent as POST because the list of items may be long. Items that do not exist are named in `unknown`.",
  tags: ["prices"],
  request: {
    body: z
      .object({ itemIds: ItemIds, currency: Currency, priceList: PriceListId.default("standard") })
      .openapi("PriceLookup"),
    example: { itemIds: ["MUG-BLUE"], currency: "GBP" },
  },
  responses: {
    200: {
      description: "The items that exist, each once, ordered by item.",
      schema: z
        .object({ priceList: PriceListId, currency: Currency, items: z.array(PricedItem), unknown: z.array(ItemId) })
        .openapi("PriceLookupResult"),
    },
  },
  problems: ["unsupported"],
  policy: { ...reading, priority: "critical" },
});

export const getCosts = operation({
  operationId: "getCosts",
  method: "post",
  path: "/costs/lookup",
  summary: "Unit costs for many items at once",
  description:
    "A read, sent as POST because the list may be long. Items without a known cost in this currency are left out.",
  tags: ["prices"],
  request: {
    body: z.object({ itemIds: ItemIds, currency: Currency }).openapi("CostLookup"),
    example: { itemIds: ["MUG-BLUE"], currency: "GBP" },
  },
  responses: {
    200: {
      description: "The known costs, ordered by item.",
      schema: z
        .object({ currency: Currency, costs: z.array(z.object({ itemId: ItemId, unitCost: UnitCost })) })
        .openapi("CostLookupResult"),
    },
  },
  problems: ["unsupported"],
  policy: reading,
});
