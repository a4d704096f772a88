/** The movement ledger: what sources say has happened to stock. Append-only. */
import { operation } from "@tierline/kernel/api/operation";
import { EntryProblem } from "@tierline/kernel/model/batch";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { MovementType, NewMovement, SourceKey } from "@tierline/kernel/model/stock";
import { reading } from "../policies.ts";

export const Movement = NewMovement.extend({
  // As they are kept: with the line that was added to a document's number, and with units that books or a count brought.
  sourceKey: SourceKey,
  quantity: z.int(),
  movementId: z.string(),
  delta: z.int().openapi({
    description:
      "What it did to the units on hand. A movement that a count had already seen is followed by an entry of type `count` that takes it back.",
  }),
  recordedAt: Timestamp,
}).openapi("Movement");

export const recordMovements = operation({
  operationId: "recordMovements",
  method: "put",
  path: "/movements",
  summary: "Record movements of stock",
  description:
    "Up to 2,000 movements, each with its own result. The units on hand are those of the latest count and of what occurred after it, in whatever order movements arrive. A repeat of a source key is a duplicate and changes nothing, with other content it is a conflict; each type has its own range of keys, and a delivery has a line for each item. A movement ahead of its source's sequence is parked until the gap closes; it stands among the exceptions meanwhile.",
  batch: { entries: "movements", reference: "sourceKey" },
  request: {
    body: z.object({ movements: z.array(NewMovement).min(1).max(2_000) }),
    example: {
      movements: [
        {
          type: "receipt",
          itemId: "MUG-BLUE",
          locationId: "WH-1",
          quantity: 12,
          source: "wms",
          sourceKey: "DEL-1001",
          occurredAt: "2026-11-21T07:00:00Z",
        },
      ],
    },
  },
  responses: {
    200: {
      description: "One result per movement, in order.",
      schema: z.object({
        results: z.array(
          z.object({
            reference: Reference.openapi({ description: "The source key." }),
            status: z.enum(["accepted", "duplicate", "parked", "rejected"]),
            problem: EntryProblem.optional(),
          }),
        ),
      }),
    },
  },
  policy: {
    scopes: ["inventory:write"],
    limit: "batch",
    priority: "critical",
    idempotency: "accepted",
    deadlineMs: 30_000,
    maxBodyBytes: 8_388_608,
    audit: true,
  },
});

export const MovementFilter = z.object({
  itemId: ItemId.optional().openapi({ description: "Only movements of this item." }),
  locationId: LocationId.optional().openapi({ description: "Only movements at this location." }),
  type: MovementType.optional().openapi({ description: "Only movements of this type." }),
  source: Reference.optional().openapi({ description: "Only movements told by this source." }),
  sourceKeyPrefix: Reference.optional().openapi({ description: "The source's key begins with this." }),
  from: Timestamp.optional().openapi({ description: "Occurred at or after." }),
  to: Timestamp.optional().openapi({ description: "Occurred before." }),
});

export const listMovements = operation({
  operationId: "listMovements",
  method: "get",
  path: "/movements",
  summary: "List movements, newest first",
  request: { query: PageQuery.extend(MovementFilter.shape) },
  responses: { 200: { description: "A page of movements.", schema: page(Movement) } },
  policy: reading,
});

export const summarizeMovements = operation({
  operationId: "summarizeMovements",
  method: "post",
  path: "/movements/summary",
  summary: "Total movements by type",
  description:
    "A read, sent as POST because the list of documents may be long. A movement's document is its source key up to the first `#`.",
  request: {
    body: MovementFilter.extend({
      documents: z
        .array(Reference)
        .min(1)
        .max(5_000)
        .optional()
        .openapi({ description: "Only movements of these documents." }),
    }),
    example: { documents: ["W-1001"] },
  },
  responses: {
    200: {
      description: "Units that came and went, by type of movement.",
      schema: z.object({
        totals: z.array(z.object({ type: MovementType, movements: z.int(), delta: z.int() })),
        delta: z.int().openapi({ description: "Sum over all types: the change of units on hand." }),
      }),
    },
  },
  policy: { ...reading, deadlineMs: 15_000 },
});
