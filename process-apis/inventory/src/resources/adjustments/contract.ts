/** What changed the value of stock without a sale or a return, as `inventory.adjusted.v1` told of it: for whoever compares it with the books. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { SourceKey } from "@tierline/kernel/model/stock";
import { valuedTypes } from "../../ledger/adjustments.ts";
import { reading } from "../policies.ts";

export const Adjustment = z
  .object({
    source: Reference.openapi({ description: "Who told it." }),
    sourceKey: SourceKey,
    movementKey: text(320).openapi({ description: "What its event calls it, unique." }),
    part: z.int().min(1).openapi({ description: "Which of the events that tell of its movement; nearly always 1." }),
    type: z.enum(valuedTypes),
    itemId: ItemId,
    locationId: LocationId,
    quantity: z.int().openapi({ description: "The signed change of the units on hand." }),
    occurredAt: Timestamp,
    recordedAt: Timestamp,
  })
  .openapi("Adjustment");
export type Adjustment = z.output<typeof Adjustment>;

export const listAdjustments = operation({
  operationId: "listAdjustments",
  method: "get",
  path: "/adjustments",
  summary: "List what changed the value of stock by itself",
  description:
    "Receipts, counts, adjustments and damage, in the order in which they were booked, as events told of them. What changed nothing is left out. A page may have more rows than its limit: it is of so many movements, and a very large one is told in several parts.",
  request: {
    query: PageQuery.extend({
      source: Reference.optional().openapi({ description: "Only movements told by this source." }),
      from: Timestamp.optional().openapi({ description: "Occurred, or was booked, at or after this moment." }),
      to: Timestamp.optional().openapi({ description: "Occurred, or was booked, before this moment." }),
    }),
  },
  responses: { 200: { description: "A page of adjustments.", schema: page(Adjustment) } },
  policy: { ...reading, deadlineMs: 15_000 },
});

export const lookupAdjustments = operation({
  operationId: "lookupAdjustments",
  method: "post",
  path: "/adjustments/lookup",
  summary: "Find what changed the value of stock under up to 500 source keys",
  description:
    "A read, sent as POST because the list may be long. Of whatever source; keys without a movement are left out.",
  request: {
    body: z.object({ sourceKeys: z.array(SourceKey).min(1).max(500) }),
    example: { sourceKeys: ["DEL-1001"] },
  },
  responses: {
    200: { description: "The adjustments found.", schema: z.object({ adjustments: z.array(Adjustment) }) },
  },
  policy: { ...reading, deadlineMs: 15_000 },
});
