/** Payments: authorize, capture, refund, void; tokens only, never card data. */
import { operation, type Policy } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { Currency, MinorUnits } from "@tierline/kernel/model/money";
import { PaymentToken } from "@tierline/kernel/model/payment";
import { BusinessDate, page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";

export const PaymentId = idOf("pay").openapi({ example: "pay_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7" });

const Positive = MinorUnits.min(1);
const NotNegative = MinorUnits.min(0);

/** authorized → captured (in part or whole) → refunded (in part or whole); or declined; or voided before a capture. */
export const PaymentState = z.enum(["authorized", "captured", "refunded", "voided", "declined"]);

export const Payment = z
  .object({
    paymentId: PaymentId,
    reference: Reference,
    channel: Reference,
    state: PaymentState,
    currency: Currency,
    authorized: NotNegative.openapi({ description: "What may be captured in all." }),
    captured: NotNegative,
    refunded: NotNegative,
    declineReason: text(120).nullable(),
    correlationId: Reference,
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .openapi("Payment");
export type Payment = z.output<typeof Payment>;

export const NewPayment = z
  .object({
    channel: Reference,
    token: PaymentToken,
    amount: Positive,
    currency: Currency,
    correlationId: Reference,
  })
  .openapi("NewPayment");
export type NewPayment = z.output<typeof NewPayment>;

const byReference = z.object({ reference: Reference });
/** A capture or refund carries a reference of its own: a repeat of it changes nothing. */
const byOwnReference = byReference.extend({ ownReference: Reference });
const Amount = z.object({ amount: Positive }).openapi("PaymentAmount");

const reading: Policy = {
  scopes: ["payments:read"],
  limit: "read",
  priority: "normal",
  idempotency: "none",
  deadlineMs: 2_000,
};
/** A PUT idempotent on the caller's reference: it needs no Idempotency-Key and may be repeated. */
const moving: Policy = {
  scopes: ["payments:write"],
  limit: "write",
  priority: "critical",
  idempotency: "none",
  deadlineMs: 3_000,
  audit: true,
};

export const authorizePayment = operation({
  operationId: "authorizePayment",
  method: "put",
  path: "/payments/{reference}",
  summary: "Authorize a payment",
  description:
    "Idempotent on the reference: the same request again answers as the first; another amount, currency or token under it is a conflict. A decline is remembered too. No answer within the deadline leaves the outcome unknown: ask `getPayment` by the same reference, or repeat.",
  tags: ["payments"],
  request: {
    params: byReference,
    body: NewPayment,
    example: {
      channel: "web",
      token: "tok_visa",
      amount: 1390,
      currency: "GBP",
      correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
    },
  },
  responses: { 200: { description: "The payment is authorized.", schema: Payment } },
  problems: ["payment-declined", "conflict"],
  policy: moving,
});

export const getPayment = operation({
  operationId: "getPayment",
  method: "get",
  path: "/payments/{reference}",
  summary: "Read a payment by its reference",
  description:
    "Settles an unknown outcome: 404 means that nothing was ever authorized under this reference. A payment's id is accepted as well.",
  tags: ["payments"],
  request: { params: byReference },
  responses: { 200: { description: "The payment.", schema: Payment } },
  problems: ["not-found"],
  policy: reading,
});

export const capturePayment = operation({
  operationId: "capturePayment",
  method: "put",
  path: "/payments/{reference}/captures/{ownReference}",
  summary: "Capture an authorized payment, in part or whole",
  description: "Idempotent on the capture's own reference. Never more than was authorized.",
  tags: ["payments"],
  request: { params: byOwnReference, body: Amount, example: { amount: 1390 } },
  responses: { 200: { description: "The payment after the capture.", schema: Payment } },
  problems: ["not-found", "conflict", "payment-declined"],
  policy: moving,
});

export const refundPayment = operation({
  operationId: "refundPayment",
  method: "put",
  path: "/payments/{reference}/refunds/{ownReference}",
  summary: "Refund a captured payment, in part or whole",
  description: "Idempotent on the refund's own reference. Never more than was captured.",
  tags: ["payments"],
  request: { params: byOwnReference, body: Amount, example: { amount: 695 } },
  responses: { 200: { description: "The payment after the refund.", schema: Payment } },
  problems: ["not-found", "conflict"],
  policy: moving,
});

export const voidPayment = operation({
  operationId: "voidPayment",
  method: "put",
  path: "/payments/{reference}/void",
  summary: "Void an authorization that was not captured",
  description: "A repeat changes nothing. A captured payment is refunded, not voided: that is a conflict.",
  tags: ["payments"],
  request: { params: byReference },
  responses: { 200: { description: "The voided payment.", schema: Payment } },
  problems: ["not-found", "conflict"],
  policy: moving,
});

/** Which payments are meant; all filters narrow. */
export const PaymentFilter = z.object({
  channel: Reference.optional().openapi({ description: "Only payments of this channel." }),
  state: PaymentState.optional().openapi({ description: "Only payments in this state." }),
  referencePrefix: Reference.optional().openapi({ description: "The reference begins with this." }),
  from: BusinessDate.optional().openapi({ description: "Created on or after (UTC)." }),
  to: BusinessDate.optional().openapi({ description: "Created before (UTC)." }),
});
export type PaymentFilter = z.output<typeof PaymentFilter>;

export const listPayments = operation({
  operationId: "listPayments",
  method: "get",
  path: "/payments",
  summary: "List payments, oldest first",
  tags: ["payments"],
  request: { query: PageQuery.extend(PaymentFilter.shape) },
  responses: { 200: { description: "A page of payments.", schema: page(Payment).openapi("PaymentPage") } },
  policy: reading,
});

const Total = z.int().min(0).openapi({ description: "Minor units." });

export const summarizePayments = operation({
  operationId: "summarizePayments",
  method: "get",
  path: "/payment-summary",
  summary: "Total payments by state and currency",
  tags: ["payments"],
  request: { query: PaymentFilter },
  responses: {
    200: {
      description: "Totals over all payments that match.",
      schema: z
        .object({
          totals: z.array(
            z.object({
              state: PaymentState,
              currency: Currency,
              payments: z.int().min(0),
              authorized: Total,
              captured: Total,
              refunded: Total,
            }),
          ),
        })
        .openapi("PaymentSummary"),
    },
  },
  policy: { ...reading, deadlineMs: 10_000 },
});

export const lookupPayments = operation({
  operationId: "lookupPayments",
  method: "post",
  path: "/payments/lookup",
  summary: "Find up to 500 payments by their references",
  description: "A read, sent as POST because the list may be long. References without a payment are left out.",
  tags: ["payments"],
  request: {
    body: z.object({ references: z.array(Reference).min(1).max(500) }).openapi("PaymentLookup"),
    example: { references: ["W-1001"] },
  },
  responses: {
    200: {
      description: "The payments found, oldest first.",
      schema: z.object({ payments: z.array(Payment) }).openapi("PaymentLookupResult"),
    },
  },
  policy: { ...reading, deadlineMs: 5_000 },
});
