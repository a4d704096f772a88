/** Receipts of a till. */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, UnitPrice } from "@tierline/kernel/model/money";
import { Tender } from "@tierline/kernel/model/order";
import { ItemId } from "@tierline/kernel/model/product";
import { Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { selling } from "../refusals.ts";
import { batchPolicy, mostEntries } from "../batch.ts";

export const ReceiptLine = z.object({ sku: ItemId, quantity: Quantity, price: UnitPrice }).openapi("ReceiptLine");

export const Receipt = z
  .object({
    receiptNumber: Reference.openapi({
      description: "Unique per till system; a repeat is a duplicate and changes nothing.",
    }),
    store: LocationId,
    at: Timestamp,
    customerNumber: Reference.optional(),
    currency: Currency,
    paidBy: Tender,
    lines: z.array(ReceiptLine).min(1).max(5_000),
  })
  .openapi("Receipt");

export const reportSales = operation({
  operationId: "reportSales",
  method: "post",
  path: "/sales",
  summary: "Report sales that have happened",
  description:
    "Each receipt is taken, known already, or refused on its own. A sale is a fact: it is never refused for want of stock.",
  batch: { entries: "receipts", reference: "receiptNumber" },
  request: {
    body: z.object({ receipts: z.array(Receipt).min(1).max(mostEntries) }),
    example: {
      receipts: [
        {
          receiptNumber: "T1-1001",
          store: "STORE-1",
          at: "2026-11-21T09:30:00Z",
          currency: "GBP",
          paidBy: "card",
          lines: [{ sku: "MUG-BLUE", quantity: 1, price: "6.95" }],
        },
      ],
    },
  },
  responses: { 200: { description: "One result per receipt, in order.", schema: entryResults({}) } },
  refusals: selling,
  policy: batchPolicy("store:write"),
});
