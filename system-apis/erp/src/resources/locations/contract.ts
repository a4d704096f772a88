/** Locations: where goods are kept and sold. */
import { operation } from "@tierline/kernel/api/operation";
import { Location, LocationId } from "@tierline/kernel/model/location";
import { page, PageQuery, z } from "@tierline/kernel/model/schema";
import { posting, reading } from "../policies.ts";

export const listLocations = operation({
  operationId: "listLocations",
  method: "get",
  path: "/locations",
  summary: "List warehouses and stores",
  tags: ["locations"],
  request: {
    query: PageQuery.extend({
      kind: Location.shape.kind.optional().openapi({ description: "Only locations of this kind." }),
    }),
  },
  responses: { 200: { description: "A page of locations, by id.", schema: page(Location).openapi("LocationPage") } },
  problems: ["unsupported"],
  policy: reading,
});

export const putLocation = operation({
  operationId: "putLocation",
  method: "put",
  path: "/locations/{locationId}",
  summary: "Create or change a location",
  tags: ["locations"],
  request: {
    params: z.object({ locationId: LocationId }),
    body: Location.omit({ locationId: true }).openapi("LocationDetails"),
    example: { name: "Store, High Street", kind: "store", fulfillment: "automatic" },
  },
  responses: { 200: { description: "The location as it is now.", schema: Location } },
  problems: ["unsupported"],
  policy: { ...posting, priority: "normal", audit: true },
});
