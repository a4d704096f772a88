import { defineApi, major } from "@tierline/kernel/host/module";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { processReturns } from "@tierline/openapi/clients/process-returns.v1";
import { StorefrontConfig } from "./config.ts";
import { contract } from "./contract.ts";
import type { StorefrontDeps } from "./deps.ts";
import { checkAvailability } from "./resources/availability/check-availability.ts";
import { cancelOrder } from "./resources/orders/cancel-order.ts";
import { findOrders } from "./resources/orders/find-orders.ts";
import { getOrder } from "./resources/orders/get-order.ts";
import { placeOrder } from "./resources/orders/place-order.ts";
import { findReturns } from "./resources/returns/find-returns.ts";
import { getReturn } from "./resources/returns/get-return.ts";
import { returnItems } from "./resources/returns/return-items.ts";
import { checkAvailability as checkAvailabilityV1 } from "./v1/availability/check-availability.ts";
import { contract as contractV1 } from "./v1/contract.ts";
import * as ordersV1 from "./v1/orders/orders.ts";

export const app = defineApi({
  contract,
  older: [
    major<typeof contractV1.operations, StorefrontDeps>(contractV1, {
      ...ordersV1,
      checkAvailability: checkAvailabilityV1,
      returnItems,
      getReturn,
      findReturns,
    }),
  ],
  calls: { inventory: processInventory, orders: processOrders, returns: processReturns },
  config: StorefrontConfig,
  build: ({ clients, config }) => ({
    deps: { ...clients, config },
    handlers: { checkAvailability, placeOrder, findOrders, getOrder, cancelOrder, returnItems, getReturn, findReturns },
  }),
});
