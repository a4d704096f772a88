/** Goods taken back over the counter, already paid out. */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency } from "@tierline/kernel/model/money";
import { Tender } from "@tierline/kernel/model/order";
import { Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { takingBack } from "../refusals.ts";
import { batchPolicy, mostEntries } from "../batch.ts";
import { ReceiptLine } from "../sales/contract.ts";

export const CounterReturn = z
  .object({
    returnNumber: Reference.openapi({
      description: "Unique per till system; a repeat is a duplicate and changes nothing.",
    }),
    store: LocationId,
    at: Timestamp,
    customerNumber: Reference.optional(),
    currency: Currency,
    paidBackBy: Tender,
    sale: z
      .object({
        number: Reference.openapi({ description: "The receipt's or order's number." }),
        channel: Reference.optional().openapi({
          description: "Where it was sold, `web` for the web shop; this till system's own channel unless stated.",
        }),
      })
      .optional()
      .openapi({
        description:
          "What it goes back to. Named, never more is taken back than was sold or paid, wherever else it is returned.",
      }),
    reason: text(200).optional(),
    lines: z
      .array(
        ReceiptLine.extend({
          damaged: z.boolean().optional().openapi({ description: "True: not back on the shelf." }),
        }),
      )
      .min(1)
      .max(5_000),
  })
  .openapi("CounterReturn");

export const reportReturns = operation({
  operationId: "reportReturns",
  method: "post",
  path: "/returns",
  summary: "Report returns over the counter",
  description: "With or without a receipt; `sale` names it. Stocked goods go back on the shelf unless damaged.",
  batch: { entries: "returns", reference: "returnNumber" },
  request: {
    body: z.object({ returns: z.array(CounterReturn).min(1).max(mostEntries) }),
    example: {
      returns: [
        {
          returnNumber: "T1-R1001",
          store: "STORE-1",
          at: "2026-11-21T10:15:00Z",
          currency: "GBP",
          paidBackBy: "card",
          reason: "Not the right color.",
          lines: [{ sku: "MUG-BLUE", quantity: 1, price: "6.95" }],
        },
      ],
    },
  },
  responses: { 200: { description: "One result per return, in order.", schema: entryResults({}) } },
  refusals: takingBack,
  policy: batchPolicy("store:write"),
});
