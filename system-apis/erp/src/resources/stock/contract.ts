/** Financial stock: quantity and value per item and location, at moving average cost. */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency } from "@tierline/kernel/model/money";
import { ItemId } from "@tierline/kernel/model/product";
import { BusinessDate, page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity, SignedQuantity } from "@tierline/kernel/model/stock";
import { byReference, Receipt } from "../documents.ts";
import { UnitCost } from "../fields.ts";
import { batchPosting, posting, reading } from "../policies.ts";

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
  problems: ["unsupported"],
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
  request: {
    body: z.object({ movements: z.array(StockPosting).min(1).max(500) }).openapi("StockPostings"),
    example: {
      movements: [
        {
          reference: "wms/DEL-1001",
          itemId: "MUG-BLUE",
          locationId: "WH-1",
          quantity: 12,
          date: "2026-11-21",
          correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
        },
      ],
    },
  },
  responses: {
    200: {
      description: "What became of each movement, in the order given.",
      schema: entryResults({
        value: z.int().openapi({ description: "Minor units: by how much the value of stock changed." }),
      }).openapi("StockPostingResults"),
    },
  },
  problems: ["unsupported"],
  policy: batchPosting,
});

export const StockLevel = z
  .object({
    itemId: ItemId,
    locationId: LocationId,
    quantity: z.int(),
    changedAt: Timestamp.openapi({ description: "When the books last saw it change." }),
  })
  .openapi("StockLevel");
export type StockLevel = z.output<typeof StockLevel>;

export const listStockLevels = operation({
  operationId: "listStockLevels",
  method: "get",
  path: "/stock-levels",
  summary: "List quantities by item and location",
  description:
    "Poll with `changedSince` a little before the latest `changedAt` seen: a change that commits late may carry an earlier time.",
  tags: ["stock"],
  request: {
    query: PageQuery.extend({
      itemId: ItemId.optional().openapi({ description: "Only this item." }),
      locationId: LocationId.optional().openapi({ description: "Only this location." }),
      changedSince: Timestamp.optional().openapi({ description: "Only levels changed at or after this moment." }),
    }),
  },
  responses: {
    200: { description: "A page of levels, by item and location.", schema: page(StockLevel).openapi("StockLevelPage") },
  },
  problems: ["unsupported"],
  policy: { ...reading, priority: "browse" },
});

const StockLine = z.object({ itemId: ItemId, quantity: Quantity }).openapi("StockTransferLine");

export const NewStockTransfer = z
  .object({
    fromLocationId: LocationId,
    toLocationId: LocationId,
    lines: z.array(StockLine).min(1).max(500).openapi({ description: "Each item once." }),
    date: BusinessDate,
    correlationId: Reference,
  })
  .openapi("NewStockTransfer");
export type NewStockTransfer = z.output<typeof NewStockTransfer>;

export const postStockTransfer = operation({
  operationId: "postStockTransfer",
  method: "put",
  path: "/stock-transfers/{reference}",
  summary: "Move stock from one location to another",
  description: "All lines or none; what moves keeps its value. Idempotent on the reference.",
  tags: ["stock"],
  request: {
    params: byReference,
    body: NewStockTransfer,
    example: {
      fromLocationId: "WH-1",
      toLocationId: "STORE-1",
      lines: [{ itemId: "MUG-BLUE", quantity: 6 }],
      date: "2026-11-21",
      correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
    },
  },
  responses: {
    200: { description: "The transfer is in the books.", schema: Receipt.openapi("StockTransferReceipt") },
  },
  problems: ["conflict", "unknown-item", "not-found", "unsupported"],
  policy: posting,
});

export const NewStockCount = z
  .object({
    locationId: LocationId,
    lines: z
      .array(z.object({ itemId: ItemId, counted: z.int().min(0).max(1_000_000) }).openapi("StockCountLine"))
      .min(1)
      .max(500)
      .openapi({ description: "Each item once." }),
    reason: text(120),
    date: BusinessDate,
    correlationId: Reference,
  })
  .openapi("NewStockCount");
export type NewStockCount = z.output<typeof NewStockCount>;

export const postStockCount = operation({
  operationId: "postStockCount",
  method: "put",
  path: "/stock-counts/{reference}",
  summary: "Bring stock to what was counted",
  description:
    "All lines or none. Idempotent on the reference: a repeat answers with the differences of the first time.",
  tags: ["stock"],
  request: {
    params: byReference,
    body: NewStockCount,
    example: {
      locationId: "STORE-1",
      lines: [{ itemId: "MUG-BLUE", counted: 19 }],
      reason: "Yearly count.",
      date: "2026-11-21",
      correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
    },
  },
  responses: {
    200: {
      description: "The count is in the books.",
      schema: Receipt.extend({
        lines: z.array(
          z
            .object({ itemId: ItemId, before: z.int(), counted: z.int(), difference: z.int() })
            .openapi("StockCountDifference"),
        ),
      }).openapi("StockCountReceipt"),
    },
  },
  problems: ["conflict", "unknown-item", "not-found", "unsupported"],
  policy: posting,
});
