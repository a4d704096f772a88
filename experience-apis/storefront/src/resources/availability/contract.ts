/** What a shop page shows beside a product. */
import { operation } from "@tierline/kernel/api/operation";
import { ItemId } from "@tierline/kernel/model/product";
import { queryList, Timestamp, z } from "@tierline/kernel/model/schema";

export const ProductAvailability = z
  .object({
    sku: ItemId,
    status: z.enum(["in-stock", "low-stock", "out-of-stock"]),
    quantity: z.int().min(0).openapi({ description: "How many can be ordered now." }),
  })
  .openapi("ProductAvailability");

export const checkAvailability = operation({
  operationId: "checkAvailability",
  method: "get",
  path: "/availability",
  summary: "Check what can be bought",
  description:
    "A look, not a promise: only placing an order promises stock. `degraded` says that a source is stale and a buffer was held back.",
  request: { query: z.object({ sku: queryList(ItemId, 100) }) },
  responses: {
    200: {
      description: "One entry per product asked for, in order; a product that is not known is out of stock.",
      schema: z.object({ asOf: Timestamp, degraded: z.boolean(), products: z.array(ProductAvailability) }),
    },
  },
  policy: { scopes: ["storefront:read"], limit: "read", priority: "browse", idempotency: "none", deadlineMs: 1_500 },
});
