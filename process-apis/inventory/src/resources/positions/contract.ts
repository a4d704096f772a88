/** Positions: what the ledger adds up to, per item and location. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, z } from "@tierline/kernel/model/schema";
import { StockPosition } from "@tierline/kernel/model/stock";
import { promising, reading } from "../policies.ts";

export const listPositions = operation({
  operationId: "listPositions",
  method: "get",
  path: "/positions",
  summary: "List stock positions",
  request: {
    query: PageQuery.extend({
      itemId: ItemId.optional().openapi({ description: "Only positions of this item." }),
      locationId: LocationId.optional().openapi({ description: "Only positions at this location." }),
    }),
  },
  responses: { 200: { description: "A page of positions, by item and location.", schema: page(StockPosition) } },
  policy: reading,
});

export const setSafetyStock = operation({
  operationId: "setSafetyStock",
  method: "put",
  path: "/positions/{itemId}/{locationId}/safety-stock",
  summary: "Set the safety stock of an item at a location",
  description: "Units that are not promised to anybody.",
  request: {
    params: z.object({ itemId: ItemId, locationId: LocationId }),
    body: z.object({ units: z.int().min(0).max(1_000_000) }),
    example: { units: 5 },
  },
  responses: { 200: { description: "The position.", schema: StockPosition } },
  problems: ["not-stocked", "unknown-item"],
  policy: { ...promising, priority: "normal", audit: true },
});

export const verifyPositions = operation({
  operationId: "verifyPositions",
  method: "put",
  path: "/positions/verification",
  summary: "Rebuild positions from the ledger and compare",
  request: { body: z.object({ repair: z.boolean().default(false) }), example: { repair: false } },
  responses: {
    200: {
      description: "What differs; an empty list is what one wants to see.",
      schema: z.object({
        positions: z.int(),
        movements: z.int(),
        differences: z.array(
          z.object({
            itemId: ItemId,
            locationId: LocationId,
            field: z.enum(["onHand", "entries", "reserved", "inTransit", "damaged", "countedAt"]).openapi({
              description: "`entries`: what the ledger's entries add up to; `countedAt`: microseconds since 1970.",
            }),
            position: z.int(),
            ledger: z.int(),
          }),
        ),
        repaired: z.int(),
      }),
    },
  },
  policy: {
    scopes: ["inventory:write"],
    limit: "batch",
    priority: "normal",
    idempotency: "none",
    deadlineMs: 60_000,
    audit: true,
  },
});
