/** The ledger of a window, as the journal tells it. */
import { operation } from "@tierline/kernel/api/operation";
import { Currency } from "@tierline/kernel/model/money";
import { BusinessDate, Reference, z } from "@tierline/kernel/model/schema";

/** Minor units of a sum. */
const Amount = z.int();

export const LedgerSummary = z
  .object({
    currency: Currency,
    sales: Amount.openapi({ description: "Without gift cards." }),
    giftCards: Amount.openapi({ description: "Gift cards sold: a liability, not revenue." }),
    refunds: Amount.openapi({ description: "Positive; refunded gift cards included." }),
    adjustments: Amount.openapi({ description: "Signed." }),
    net: Amount.openapi({ description: "sales + giftCards − refunds + adjustments" }),
    balanced: z.boolean(),
    entries: z.int().min(0),
    recorded: z.int().min(0).openapi({ description: "Sales, refunds and adjustments known here, posted or not." }),
    pending: z.int().min(0).openapi({ description: "Events not posted yet: wait for 0 before comparing." }),
    exceptions: z.int().min(0).openapi({ description: "Events that could not be posted." }),
  })
  .openapi("LedgerSummary");
export type LedgerSummary = z.output<typeof LedgerSummary>;

export const getLedgerSummary = operation({
  operationId: "getLedgerSummary",
  method: "post",
  path: "/ledger-summary",
  summary: "Total what the journal says of a window",
  description:
    "A read, sent as POST because the list of documents may be long. Amounts come from the journal of the books, not from this API's own records; `pending` and `exceptions` from here.",
  tags: ["ledger"],
  request: {
    body: z.object({
      channel: Reference.optional(),
      from: BusinessDate.optional().openapi({ description: "Business date on or after." }),
      to: BusinessDate.optional().openapi({ description: "Business date before." }),
      documents: z
        .array(Reference)
        .min(1)
        .max(5_000)
        .optional()
        .openapi({ description: "Only these documents, by the channel's own numbers." }),
      documentPrefix: Reference.optional().openapi({ description: "The channel's own number begins with this." }),
      currency: Currency.default("GBP"),
    }),
    example: { from: "2026-11-01", to: "2026-12-01", currency: "GBP" },
  },
  responses: { 200: { description: "The totals.", schema: LedgerSummary } },
  policy: { scopes: ["finance:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 15_000 },
});
