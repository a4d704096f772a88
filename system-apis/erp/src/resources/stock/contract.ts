/** Financial stock: quantity and value per item and location, at moving average cost. */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency } from "@tierline/kernel/model/money";
import { ItemId } from "@tierline/kernel/model/product";
import { BusinessDate, page, PageQuery, Reference, z } from "@tierline/kernel/model/schema";
import { SignedQuantity } from "@tierline/kernel/model/stock";
import { UnitCost } from "../fields.ts";
import { batchPosting, reading } from "../policies.ts";

export const StockValue = z
  .object({
    itemId: ItemId,
    locationId: LocationId,
    quantity: z.int(),
    currency: Currency,
    value: z.int().openapi({ description: "Minor units." }),
    averageCost: UnitCost.nullable().openapi({ description: "Null while the quantity is zero or less." }),
  })
  .openapi("StockValue");
export type StockValue = z.output<typeof StockValue>;

export const StockPosting = z
  .object({
    reference: Reference.openapi({ description: "Unique; a repeat changes nothing." }),
    itemId: ItemId,
    locationId: LocationId,
    quantity: SignedQuantity.refine((quantity) => quantity !== 0, "must not be zero").openapi({
      description: "Units in (positive) or out (negative).",
    }),
    unitCost: UnitCost.optional().openapi({
      description:
        "Cost of units that come in; left out, they come in at the present average, else the item's cost, else nothing.",
    }),
    date: BusinessDate,
    correlationId: Reference,
  })
  .openapi("StockPosting");
export type StockPosting = z.output<typeof StockPosting>;

export const listStockValuation = operation({
  operationId: "listStockValuation",
  method: "get",
  path: "/stock-valuation",
  summary: "List quantity and value of stock",
  tags: ["stock"],
  request: {
    query: PageQuery.extend({
      itemId: ItemId.optional().openapi({ description: "Only this item." }),
      locationId: LocationId.optional().openapi({ description: "Only this location." }),
    }),
  },
  responses: {
    200: { description: "A page of values, by item and location.", schema: page(StockValue).openapi("StockValuePage") },
  },
  policy: reading,
});

export const postStockMovements = operation({
  operationId: "postStockMovements",
  method: "put",
  path: "/stock-movements",
  summary: "Post up to 500 movements of financial stock",
  description:
    "Applied in the order given. Units out leave at the moving average; the journal is posted apart, by finance.",
  tags: ["stock"],
  request: { body: z.object({ movements: z.array(StockPosting).min(1).max(500) }).openapi("StockPostings") },
  responses: {
    200: {
      description: "What became of each movement, in the order given.",
      schema: entryResults({
        value: z.int().openapi({ description: "Minor units: by how much the value of stock changed." }),
      }).openapi("StockPostingResults"),
    },
  },
  policy: batchPosting,
});
