/** What left and came back, added up by the paper it stands on: for whoever compares it with orders and returns. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import type { MovementType } from "@tierline/kernel/model/stock";
import { reading } from "../policies.ts";

/** Movements that need a document beside them. A receipt, a transfer, a count, an adjustment and damage are their own. */
export const documentedTypes = ["sale", "pick", "return"] as const satisfies readonly MovementType[];

export const MovedUnits = z
  .object({
    type: z.enum(documentedTypes),
    source: Reference.openapi({ description: "Who told it; for orders, sales and returns their channel." }),
    reference: Reference.openapi({
      description:
        "The number of the document: of a consumed reservation its reference, of anything else the source key without the line's number.",
    }),
    itemId: ItemId,
    locationId: LocationId,
    quantity: z.int().openapi({ description: "Units, of all movements of the document." }),
  })
  .openapi("MovedUnits");
export type MovedUnits = z.output<typeof MovedUnits>;

export const listMovedUnits = operation({
  operationId: "listMovedUnits",
  method: "get",
  path: "/moved-units",
  summary: "Total what left and came back, by document, item and location",
  description:
    "Every document ever, in the order in which their first movements were booked. Only types of movement that need a document beside them.",
  request: {
    query: PageQuery.extend({
      source: Reference.optional().openapi({ description: "Only movements told by this source." }),
      from: Timestamp.optional().openapi({
        description: "The first movement occurred, or was booked, at or after this moment.",
      }),
      to: Timestamp.optional().openapi({
        description: "The first movement occurred, or was booked, before this moment.",
      }),
    }),
  },
  responses: { 200: { description: "A page of totals.", schema: page(MovedUnits) } },
  policy: { ...reading, deadlineMs: 15_000 },
});

export const lookupMovedUnits = operation({
  operationId: "lookupMovedUnits",
  method: "post",
  path: "/moved-units/lookup",
  summary: "Total what left and came back for up to 500 documents",
  description: "A read, sent as POST because the list may be long. Documents without a movement are left out.",
  request: {
    body: z.object({
      documents: z
        .array(z.object({ source: Reference, reference: Reference }))
        .min(1)
        .max(500),
    }),
    example: { documents: [{ source: "web", reference: "W-1001" }] },
  },
  responses: {
    200: { description: "The totals found.", schema: z.object({ units: z.array(MovedUnits) }) },
  },
  policy: { ...reading, deadlineMs: 15_000 },
});
