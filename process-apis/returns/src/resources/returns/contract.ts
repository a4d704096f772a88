/** Returns: of an order (referenced), or over the counter without one (unreferenced, already paid out). */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { Customer } from "@tierline/kernel/model/customer";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, UnitPrice } from "@tierline/kernel/model/money";
import { OrderId, Tender } from "@tierline/kernel/model/order";
import { ItemId } from "@tierline/kernel/model/product";
import { Disposition, Return, ReturnId, ReturnState } from "@tierline/kernel/model/return";
import { page, PageQuery, queryBoolean, queryList, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { Waiting } from "@tierline/kernel/model/waiting";

const disposition = Disposition.optional().openapi({ description: "`restock` for stocked goods unless stated." });

export const NewReturn = z
  .object({
    channelReturnNumber: Reference,
    orderId: OrderId,
    returnedAt: Timestamp.optional(),
    locationId: LocationId.optional().openapi({
      description: "Where the goods came back; where they left from unless stated.",
    }),
    reason: text(200).optional(),
    lines: z
      .array(
        z.object({
          itemId: ItemId,
          quantity: Quantity,
          disposition,
          orderLineNumber: z.int().min(1).max(5_000).optional().openapi({
            description: "The line of the order; the first of the item that is not yet back unless stated.",
          }),
        }),
      )
      .min(1)
      .max(1_000),
  })
  .openapi("NewReturn");
export type NewReturn = z.output<typeof NewReturn>;

export const RecordedReturn = z
  .object({
    channelReturnNumber: Reference,
    returnedAt: Timestamp,
    customer: Customer,
    currency: Currency,
    locationId: LocationId,
    tender: Tender,
    sale: z
      .object({
        number: Reference.openapi({ description: "The sale's number where it was sold." }),
        channel: Reference.optional().openapi({
          description: "Where it was sold; the caller's own channel unless stated.",
        }),
      })
      .optional()
      .openapi({
        description:
          "What it goes back to. Named, it is counted against the sale: never more back than was sent or paid.",
      }),
    reason: text(200).optional(),
    lines: z
      .array(z.object({ itemId: ItemId, quantity: Quantity, unitPrice: UnitPrice, disposition }))
      .min(1)
      .max(5_000),
  })
  .openapi("RecordedReturn");
export type RecordedReturn = z.output<typeof RecordedReturn>;

/** A return with what it waits for. */
export const ShownReturn = Return.extend({
  waiting: Waiting.nullable().openapi({
    description: "What the return waits for and goes on by itself with; null while nothing keeps it.",
  }),
}).openapi("ShownReturn");

export const acceptReturn = operation({
  operationId: "acceptReturn",
  method: "post",
  path: "/returns",
  summary: "Take back goods of an order",
  description:
    "Refunds what is due for the lines, to how it was paid: for all units of a line returned so far, less what was given back before. Never more than was sent and not yet returned. What cannot be paid back is refused.",
  request: {
    body: NewReturn,
    unique: ["/channelReturnNumber"],
    example: {
      channelReturnNumber: "WR-1001",
      orderId: "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
      reason: "Not the right color.",
      lines: [{ itemId: "CANDLE-SOY", quantity: 1 }],
    },
  },
  responses: {
    201: { description: "The return is accepted.", schema: Return },
    200: { description: "The return had already been accepted.", schema: Return },
  },
  problems: ["not-found", "conflict", "unknown-item"],
  policy: {
    scopes: ["returns:write"],
    limit: "write",
    priority: "normal",
    idempotency: "required",
    deadlineMs: 5_000,
    audit: true,
  },
});

export const recordReturns = operation({
  operationId: "recordReturns",
  method: "post",
  path: "/recorded-returns",
  summary: "Record returns that have already been paid out",
  description: "Up to 200 returns over the counter; each is accepted, found to be a duplicate, or rejected on its own.",
  batch: { entries: "returns", reference: "channelReturnNumber" },
  request: {
    body: z.object({ returns: z.array(RecordedReturn).min(1).max(200) }),
    example: {
      returns: [
        {
          channelReturnNumber: "T1-R1001",
          returnedAt: "2026-11-21T10:15:00Z",
          customer: {},
          currency: "GBP",
          locationId: "STORE-1",
          tender: "card",
          lines: [{ itemId: "MUG-BLUE", quantity: 1, unitPrice: "6.95" }],
        },
      ],
    },
  },
  responses: { 200: { description: "One result per return, in order.", schema: entryResults({ returnId: ReturnId }) } },
  policy: {
    scopes: ["returns:write"],
    limit: "batch",
    priority: "critical",
    idempotency: "required",
    deadlineMs: 30_000,
    maxBodyBytes: 8_388_608,
    audit: true,
  },
});

export const getReturn = operation({
  operationId: "getReturn",
  method: "get",
  path: "/returns/{returnId}",
  summary: "Get a return",
  request: { params: z.object({ returnId: ReturnId }) },
  responses: { 200: { description: "The return.", schema: ShownReturn } },
  problems: ["not-found"],
  policy: { scopes: ["returns:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 2_000 },
});

export const listReturns = operation({
  operationId: "listReturns",
  method: "get",
  path: "/returns",
  summary: "List returns",
  description: "Newest first. A channel sees its own; an operator sees all and may filter by channel.",
  request: {
    query: PageQuery.extend({
      channel: Reference.optional().openapi({ description: "Only returns of this channel." }),
      channelReturnNumber: Reference.optional().openapi({
        description: "Only the return that its channel calls this.",
      }),
      orderId: OrderId.optional().openapi({ description: "Only returns of this order." }),
      orderIds: queryList(OrderId, 100)
        .optional()
        .openapi({ description: "Only returns of these orders, the parameter repeated for each." }),
      returnId: queryList(ReturnId, 100)
        .optional()
        .openapi({ description: "Only these returns, the parameter repeated for each." }),
      attention: queryBoolean
        .optional()
        .openapi({ description: "Only returns that a person has to look at, or that need none." }),
      recordedFrom: Timestamp.optional().openapi({
        description: "Kept here at or after this moment, whatever its own date.",
      }),
      recordedBefore: Timestamp.optional().openapi({ description: "Kept here before this moment." }),
      state: ReturnState.optional().openapi({ description: "Only returns in this state." }),
      returnedFrom: Timestamp.optional().openapi({ description: "Returned at or after this moment." }),
      returnedBefore: Timestamp.optional().openapi({ description: "Returned before this moment." }),
    }),
  },
  responses: { 200: { description: "A page of returns.", schema: page(ShownReturn) } },
  policy: { scopes: ["returns:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 5_000 },
});

export const retryReturn = operation({
  operationId: "retryReturn",
  method: "post",
  path: "/returns/{returnId}/retry",
  summary: "Carry on a return that waits for attention",
  description:
    "Refund and credit are tried again from where they stopped; what has happened already is not done twice.",
  request: {
    params: z.object({ returnId: ReturnId }),
    body: z.object({ note: text(200) }),
    example: { note: "The payment provider is back." },
  },
  responses: { 200: { description: "The return.", schema: Return } },
  problems: ["not-found", "conflict"],
  policy: {
    scopes: ["returns:write"],
    limit: "write",
    priority: "normal",
    idempotency: "required",
    deadlineMs: 5_000,
    audit: true,
  },
});
