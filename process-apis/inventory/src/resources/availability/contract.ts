/** Availability: a look, not a promise. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { queryList, Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { reading } from "../policies.ts";

export const getAvailability = operation({
  operationId: "getAvailability",
  method: "get",
  path: "/availability",
  summary: "What can be sold, now, where",
  description:
    "On hand less reserved, safety stock and buffers. Buffers grow when a source is stale. While a source is away the last known position is answered, marked as degraded.",
  request: {
    query: z.object({
      itemId: queryList(ItemId, 200).openapi({ description: "One or more items, the parameter repeated for each." }),
      locationId: queryList(LocationId, 50).openapi({
        description: "One or more locations, the parameter repeated for each.",
      }),
      channel: Reference.optional().openapi({ description: "The channel that asks: its buffers are held back." }),
    }),
  },
  responses: {
    200: {
      description: "One entry per item and location; what was never in stock has zero.",
      schema: z.object({
        asOf: Timestamp,
        degraded: z.boolean(),
        sources: z.array(z.object({ source: Reference, ageSeconds: z.number().min(0), degraded: z.boolean() })),
        entries: z.array(
          z.object({ itemId: ItemId, locationId: LocationId, availableToSell: z.int(), buffer: z.int() }),
        ),
      }),
    },
  },
  policy: { ...reading, priority: "browse", deadlineMs: 1_500 },
});
