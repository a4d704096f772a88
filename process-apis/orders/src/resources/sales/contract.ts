/** Sales that have already happened: facts, so never refused for want of stock. */
import { operation } from "@tierline/kernel/api/operation";
import { Customer } from "@tierline/kernel/model/customer";
import { entryResults } from "@tierline/kernel/model/batch";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, UnitPrice } from "@tierline/kernel/model/money";
import { OrderId, Tender } from "@tierline/kernel/model/order";
import { ItemId } from "@tierline/kernel/model/product";
import { Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";

export const RecordedSale = z
  .object({
    channelOrderNumber: Reference,
    soldAt: Timestamp,
    customer: Customer,
    currency: Currency,
    locationId: LocationId,
    tender: Tender,
    lines: z
      .array(z.object({ itemId: ItemId, quantity: Quantity, unitPrice: UnitPrice }))
      .min(1)
      .max(5_000),
  })
  .openapi("RecordedSale");
export type RecordedSale = z.output<typeof RecordedSale>;

export const recordSales = operation({
  operationId: "recordSales",
  method: "post",
  path: "/sales",
  summary: "Record sales that have already happened",
  description:
    "Up to 200 sales; each is accepted, found to be a duplicate, or rejected on its own. Stock and books follow by event.",
  batch: { entries: "sales", reference: "channelOrderNumber" },
  request: {
    body: z.object({ sales: z.array(RecordedSale).min(1).max(200) }),
    example: {
      sales: [
        {
          channelOrderNumber: "T1-1001",
          soldAt: "2026-11-21T09:30:00Z",
          customer: {},
          currency: "GBP",
          locationId: "STORE-1",
          tender: "card",
          lines: [{ itemId: "MUG-BLUE", quantity: 1, unitPrice: "6.95" }],
        },
      ],
    },
  },
  responses: { 200: { description: "One result per sale, in order.", schema: entryResults({ orderId: OrderId }) } },
  policy: {
    scopes: ["orders:write"],
    limit: "batch",
    priority: "critical",
    idempotency: "required",
    deadlineMs: 30_000,
    maxBodyBytes: 8_388_608,
    audit: true,
  },
});
