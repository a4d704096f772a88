/** Canonical finance events: what happened, in money, before any account is known. */
import { operation, type Policy } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { FinanceEventKind } from "@tierline/kernel/model/finance";
import { Currency, MinorUnits } from "@tierline/kernel/model/money";
import { ItemId } from "@tierline/kernel/model/product";
import { BusinessDate, page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";

/**
 * What an amount is for. `tender-…`: how it was paid; an `invoice` has no tender line and stays receivable. `cost`: at unit
 * cost; usually made here from `costed`.
 */
export const FinanceLineKind = z.enum([
  "goods",
  "service",
  "gift-card",
  "tax",
  "discount",
  "difference",
  "tender-card",
  "tender-cash",
  "tender-gift-card",
  "cost",
  "cost-written-off",
]);
export type FinanceLineKind = z.output<typeof FinanceLineKind>;

export const FinanceLine = z
  .object({
    kind: FinanceLineKind,
    amount: MinorUnits.openapi({ description: "Minor units; negative reverses the rule's direction." }),
    memo: text(200).optional(),
  })
  .openapi("FinanceLine");
export type FinanceLine = z.output<typeof FinanceLine>;

/** Units to be valued at their unit cost, if one is known when the event is posted. */
export const CostedUnits = z
  .object({
    kind: z.enum(["cost", "cost-written-off"]),
    itemId: ItemId,
    quantity: z.int().min(-1_000_000).max(1_000_000),
  })
  .openapi("CostedUnits");
export type CostedUnits = z.output<typeof CostedUnits>;

/** What every event that is kept must be, whoever tells of it. Of what was sold for nothing and is not stocked there is no line. */
export const FinanceEventContent = z.object({
  reference: Reference.openapi({ description: "Unique; a repeat with the same content changes nothing." }),
  kind: FinanceEventKind,
  transactionId: Reference.openapi({
    description: "The canonical transaction: the id of the order or return, or the adjustment's own reference.",
  }),
  document: Reference.openapi({ description: "The channel's own number of the order, return or adjustment." }),
  channel: Reference,
  businessDate: BusinessDate,
  occurredAt: Timestamp.optional().openapi({
    description:
      "When it happened; instead of the business date, which is then the one on the clock where the books are kept.",
  }),
  currency: Currency,
  correlationId: Reference,
  lines: z.array(FinanceLine).max(200).default([]),
  costed: z.array(CostedUnits).max(5_000).default([]),
  memo: text(200).optional(),
});

export type NewFinanceEvent = z.output<typeof FinanceEventContent>;

/** As it is sent: with its day or with its moment, and perhaps without a correlation of its own. */
export const SentFinanceEvent = FinanceEventContent.partial({ businessDate: true })
  .extend({
    correlationId: Reference.optional().openapi({ description: "That of the request, unless stated." }),
  })
  .refine((event) => event.lines.length + event.costed.length > 0, "must have at least one line")
  .refine(
    ({ businessDate, occurredAt }) => (businessDate === undefined) !== (occurredAt === undefined),
    "must have either businessDate or occurredAt",
  )
  .openapi("NewFinanceEvent");
export type SentFinanceEvent = z.output<typeof SentFinanceEvent>;

/** pending → posted; or nothing-to-post (all amounts zero, no cost known); or exception, until it is retried. */
export const PostingState = z.enum(["pending", "posted", "nothing-to-post", "exception"]);
export type PostingState = z.output<typeof PostingState>;

export const FinanceEvent = z
  .object({
    reference: Reference,
    kind: FinanceEventKind,
    transactionId: Reference,
    document: Reference,
    channel: Reference,
    businessDate: BusinessDate,
    currency: Currency,
    correlationId: Reference,
    lines: z.array(FinanceLine),
    state: PostingState,
    postingDate: BusinessDate.nullable().openapi({
      description:
        "Where the entry stands if the business date's own period was closed; null where it stands on the business date.",
    }),
    uncosted: z.array(CostedUnits).nullable().openapi({
      description: "Units whose cost is not known yet: posted apart once it is. Null when there are none.",
    }),
    entryId: z.string().nullable().openapi({ description: "The journal entry, once posted." }),
    problem: z
      .object({ kind: z.string(), detail: z.string() })
      .nullable()
      .openapi({ description: "Why it is an exception, or why the last attempt failed." }),
    attempts: z.int().min(0),
    recordedAt: Timestamp,
  })
  .openapi("FinanceEvent");
export type FinanceEvent = z.output<typeof FinanceEvent>;

const writing: Policy = {
  scopes: ["finance:write"],
  limit: "batch",
  priority: "critical",
  idempotency: "none",
  deadlineMs: 10_000,
  maxBodyBytes: 8_388_608,
  audit: true,
};

export const recordFinanceEvents = operation({
  operationId: "recordFinanceEvents",
  method: "put",
  path: "/finance-events",
  summary: "Record up to 500 finance events",
  description:
    "Each event is accepted, known already (`duplicate`) or rejected: `conflict` (the reference is taken by other content), `invalid` (no posting rule). Accepted events are kept durably and posted to the journal soon after, also when the books are not answering now.",
  tags: ["finance-events"],
  batch: { entries: "events", reference: "reference" },
  request: {
    body: z.object({ events: z.array(SentFinanceEvent).min(1).max(500) }).openapi("NewFinanceEvents"),
    example: {
      events: [
        {
          reference: "ADJ-1001",
          kind: "adjustment",
          transactionId: "ADJ-1001",
          document: "ADJ-1001",
          channel: "back-office",
          businessDate: "2026-11-21",
          currency: "GBP",
          correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
          lines: [{ kind: "difference", amount: -250 }],
        },
      ],
    },
  },
  responses: {
    200: { description: "One result per event, in order.", schema: entryResults({}).openapi("FinanceEventResults") },
  },
  policy: { ...writing, idempotency: "accepted" },
});

/** Which events are meant; all filters narrow. */
export const FinanceEventFilter = z.object({
  reference: Reference.optional().openapi({ description: "Only the event with this reference." }),
  transactionId: Reference.optional().openapi({ description: "Only events of this transaction." }),
  channel: Reference.optional().openapi({ description: "Only events of this channel." }),
  kind: FinanceEventKind.optional().openapi({ description: "Only events of this kind." }),
  state: PostingState.optional().openapi({ description: "Only events in this state of posting." }),
  from: BusinessDate.optional().openapi({ description: "Business date on or after." }),
  to: BusinessDate.optional().openapi({ description: "Business date before." }),
});

export const listFinanceEvents = operation({
  operationId: "listFinanceEvents",
  method: "get",
  path: "/finance-events",
  summary: "List finance events in the order they were recorded",
  tags: ["finance-events"],
  request: { query: PageQuery.extend(FinanceEventFilter.shape) },
  responses: { 200: { description: "A page of events.", schema: page(FinanceEvent).openapi("FinanceEventPage") } },
  policy: { scopes: ["finance:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 5_000 },
});

export const retryFinanceEvents = operation({
  operationId: "retryFinanceEvents",
  method: "put",
  path: "/finance-events/retry",
  summary: "Post exceptions again",
  description:
    "Puts exceptions back to pending, for instance after a period was reopened. Events in other states are left alone.",
  tags: ["finance-events"],
  request: {
    body: z
      .object({
        references: z
          .array(Reference)
          .min(1)
          .max(500)
          .optional()
          .openapi({ description: "Left out: all of the given kind." }),
        problemKind: z
          .string()
          .regex(/^[a-z][a-z-]{0,59}$/)
          .optional()
          .openapi({ example: "period-closed" }),
      })
      .openapi("FinanceRetry"),
    example: { problemKind: "period-closed" },
  },
  responses: {
    200: {
      description: "How many are pending again.",
      schema: z.object({ retried: z.int().min(0) }).openapi("FinanceRetried"),
    },
  },
  policy: { ...writing, scopes: ["finance:operate"], priority: "normal" },
});
