/** Items: the ERP's product master, with kind, stocked flag, prices and cost. */
import { operation } from "@tierline/kernel/api/operation";
import { Currency, UnitPrice } from "@tierline/kernel/model/money";
import { ItemId, ItemKind, Product } from "@tierline/kernel/model/product";
import { page, PageQuery, queryBoolean, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { PriceListId, UnitCost } from "../fields.ts";
import { batchPosting, reading } from "../policies.ts";

export const ItemPrice = z
  .object({ priceList: PriceListId, currency: Currency, unitPrice: UnitPrice })
  .openapi("ItemPrice");

/** Not named in the document: a named schema that is also used as nullable would become nullable everywhere. */
export const ItemCost = z.object({ currency: Currency, unitCost: UnitCost });

export const Item = Product.extend({
  /** Standard cost; null where none is known. */
  cost: ItemCost.nullable(),
  prices: z.array(ItemPrice),
}).openapi("Item");
export type Item = z.output<typeof Item>;

export const NewItem = z
  .object({
    itemId: ItemId,
    description: text(200),
    kind: ItemKind,
    stocked: z.boolean(),
    cost: ItemCost.optional().openapi({ description: "Left out: the known cost stays." }),
    prices: z.array(ItemPrice).max(20).optional().openapi({ description: "Adds or replaces these; others stay." }),
  })
  .openapi("NewItem");
export type NewItem = z.output<typeof NewItem>;

export const listItems = operation({
  operationId: "listItems",
  method: "get",
  path: "/items",
  summary: "List items, oldest change first",
  description:
    "Pages of items ordered by the time of their last change. Poll with `changedSince` a little before the latest `changedAt` seen: a change that commits late may carry an earlier time.",
  tags: ["items"],
  request: {
    query: PageQuery.extend({
      changedSince: Timestamp.optional().openapi({ description: "Only items changed at or after this moment." }),
      kind: ItemKind.optional().openapi({ description: "Only items of this kind." }),
      stocked: queryBoolean
        .optional()
        .openapi({ description: "Only items that are kept in stock, or only those that are not." }),
    }),
  },
  responses: { 200: { description: "A page of items.", schema: page(Item).openapi("ItemPage") } },
  problems: ["unsupported"],
  policy: { ...reading, priority: "browse" },
});

export const getItem = operation({
  operationId: "getItem",
  method: "get",
  path: "/items/{itemId}",
  summary: "Read one item",
  tags: ["items"],
  request: { params: z.object({ itemId: ItemId }) },
  responses: { 200: { description: "The item.", schema: Item } },
  problems: ["not-found", "unsupported"],
  policy: reading,
});

export const importItems = operation({
  operationId: "importItems",
  method: "put",
  path: "/items",
  summary: "Create or update up to 1,000 items",
  description: "Each item is created or brought to the given state. A repeat changes nothing. An item may occur once.",
  tags: ["items"],
  request: {
    body: z.object({ items: z.array(NewItem).min(1).max(1_000) }).openapi("ItemImport"),
    example: { items: [{ itemId: "MUG-BLUE", description: "Stoneware mug, blue", kind: "goods", stocked: true }] },
  },
  responses: {
    200: {
      description: "What became of each item, in the order given.",
      schema: z
        .object({
          results: z.array(z.object({ itemId: ItemId, status: z.enum(["created", "updated", "unchanged"]) })),
        })
        .openapi("ItemImportResult"),
    },
  },
  problems: ["invalid", "unsupported"],
  policy: { ...batchPosting, scopes: ["erp:write"], priority: "normal", audit: true },
});
