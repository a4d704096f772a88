/** What a shop page shows beside a product: can it be sent, and in which stores can it be collected. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { queryList, Timestamp, z } from "@tierline/kernel/model/schema";

export const StockStatus = z.enum(["in-stock", "low-stock", "out-of-stock"]);

const Offer = z.object({
  status: StockStatus,
  orderable: z.int().min(0).openapi({
    description:
      "How many a basket may have now, up to what the shop shows at most: the stock itself is nobody's business.",
  }),
});

export const ProductAvailability = z
  .object({
    sku: ItemId,
    delivery: Offer,
    collect: z
      .array(Offer.extend({ store: LocationId }))
      .openapi({ description: "One entry per store asked for, in order." }),
  })
  .openapi("ProductAvailability");

export const checkAvailability = operation({
  operationId: "checkAvailability",
  method: "get",
  path: "/availability",
  summary: "Check what can be bought",
  description:
    "A look, not a promise: only placing an order promises stock. `degraded` says that a source is stale and a buffer was held back.",
  request: {
    query: z.object({
      sku: queryList(ItemId, 100).openapi({ description: "One or more products, the parameter repeated for each." }),
      store: queryList(LocationId, 20)
        .optional()
        .openapi({ description: "Stores in which the shopper could collect." }),
    }),
  },
  responses: {
    200: {
      description: "One entry per product asked for, in order; a product that is not known is out of stock.",
      schema: z.object({ asOf: Timestamp, degraded: z.boolean(), products: z.array(ProductAvailability) }),
    },
  },
  policy: { scopes: ["storefront:read"], limit: "read", priority: "browse", idempotency: "none", deadlineMs: 1_500 },
});
