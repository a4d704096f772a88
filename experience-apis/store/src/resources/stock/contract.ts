/** Stock that came, went missing, broke or was found. */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity, SignedQuantity } from "@tierline/kernel/model/stock";
import { adjusting, receiving } from "../refusals.ts";
import { batchPolicy } from "../batch.ts";

/** Stock entries are small: more of them fit a batch. */
const mostStockEntries = 1_000;

export const StockAdjustment = z
  .object({
    adjustmentNumber: Reference.openapi({
      description: "Unique per store system; a repeat is a duplicate and changes nothing.",
    }),
    store: LocationId,
    at: Timestamp,
    sku: ItemId,
    difference: SignedQuantity.refine((units) => units !== 0, "must not be zero").openapi({
      description: "Units more (positive) or fewer (negative).",
    }),
    reason: text(120),
  })
  .openapi("StockAdjustment");

export const StockReceipt = z
  .object({
    deliveryNumber: Reference.openapi({
      description: "Unique per store system, with a line for each sku; a repeat is a duplicate and changes nothing.",
    }),
    store: LocationId,
    at: Timestamp,
    sku: ItemId,
    quantity: Quantity,
  })
  .openapi("StockReceipt");

export const adjustStock = operation({
  operationId: "adjustStock",
  method: "post",
  path: "/stock-adjustments",
  summary: "Adjust stock",
  description: "A product that is not kept in stock cannot be adjusted (`not-stocked`).",
  batch: { entries: "adjustments", reference: "adjustmentNumber" },
  request: {
    body: z.object({ adjustments: z.array(StockAdjustment).min(1).max(mostStockEntries) }),
    example: {
      adjustments: [
        {
          adjustmentNumber: "ADJ-1001",
          store: "STORE-1",
          at: "2026-11-21T18:00:00Z",
          sku: "MUG-BLUE",
          difference: -1,
          reason: "Broken on the shelf.",
        },
      ],
    },
  },
  responses: { 200: { description: "One result per adjustment, in order.", schema: entryResults({}) } },
  refusals: adjusting,
  policy: batchPolicy("store:write"),
});

export const receiveStock = operation({
  operationId: "receiveStock",
  method: "post",
  path: "/stock-receipts",
  summary: "Receive stock",
  batch: { entries: "receipts", reference: "deliveryNumber" },
  request: {
    body: z.object({ receipts: z.array(StockReceipt).min(1).max(mostStockEntries) }),
    example: {
      receipts: [
        { deliveryNumber: "DEL-1001", store: "STORE-1", at: "2026-11-21T07:00:00Z", sku: "MUG-BLUE", quantity: 12 },
      ],
    },
  },
  responses: { 200: { description: "One result per delivery, in order.", schema: entryResults({}) } },
  refusals: receiving,
  policy: batchPolicy("store:write"),
});
