/** Version 1: one answer per product, from the one place the shop sold from, with the exact number in stock. */
import { operation } from "@tierline/kernel/api/operation";
import { ItemId } from "@tierline/kernel/model/product";
import { queryList, Timestamp, z } from "@tierline/kernel/model/schema";
import * as availability from "../../resources/availability/contract.ts";

export const ProductAvailability = z
  .object({
    sku: ItemId,
    status: availability.StockStatus,
    quantity: z.int().min(0).openapi({ description: "How many can be ordered now." }),
  })
  .openapi("ProductAvailability");

export const checkAvailability = operation({
  ...availability.checkAvailability,
  request: {
    query: z.object({
      sku: queryList(ItemId, 100).openapi({ description: "One or more products, the parameter repeated for each." }),
    }),
  },
  responses: {
    200: {
      description: "One entry per product asked for, in order; a product that is not known is out of stock.",
      schema: z.object({ asOf: Timestamp, degraded: z.boolean(), products: z.array(ProductAvailability) }),
    },
  },
});
