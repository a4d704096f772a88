import { itemCatalog } from "@tierline/kernel/client/item-catalog";
import { defineApi } from "@tierline/kernel/host/module";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { systemPayments } from "@tierline/openapi/clients/system-payments.v1";
import { OrdersConfig } from "./config.ts";
import { completeOrders } from "./consumers/complete-orders.ts";
import { contract } from "./contract.ts";
import type { OrdersDeps } from "./deps.ts";
import { locationsOf } from "./fulfillment/locations.ts";

import { cancelOrder } from "./resources/orders/cancel-order.ts";
import { getOrder } from "./resources/orders/get-order.ts";
import { listOrders } from "./resources/orders/list-orders.ts";
import { placeOrder } from "./resources/orders/place-order.ts";
import { reportShipment } from "./resources/orders/report-shipment.ts";
import { retryOrder } from "./resources/orders/retry-order.ts";
import { recordSales } from "./resources/sales/record-sales.ts";
import { cancelOrder as cancelOrderWorkflow } from "./workflows/cancel-order.ts";
import { fulfillOrder } from "./workflows/fulfill-order.ts";
import { shipOrder } from "./workflows/ship-order.ts";
import { sweepOrders } from "./workflows/sweep.ts";

export const app = defineApi({
  contract,
  calls: { inventory: processInventory, erp: systemErp, payments: systemPayments },
  data: { schema: "orders", migrations: new URL("./db/migrations/", import.meta.url) },
  config: OrdersConfig,
  build: ({ db, clients, config, durable, log }) => {
    const steps = { db, config, log, ...clients };
    const locations = locationsOf(clients.erp, db);
    const workflows = {
      fulfill: durable.workflow("orders.fulfill", fulfillOrder(durable, { ...steps, locations })),
      ship: durable.workflow("orders.ship", shipOrder(durable, steps)),
      cancel: durable.workflow("orders.cancel", cancelOrderWorkflow(durable, steps)),
    };
    const catalog = itemCatalog(clients.erp, config.ORDERS_PRICE_TTL_SECONDS * 1_000, db);
    const deps: OrdersDeps = { ...steps, catalog, locations, workflows, waiting: (ids) => durable.waiting(ids) };
    let stop = () => Promise.resolve();
    return {
      deps,
      handlers: { placeOrder, getOrder, listOrders, cancelOrder, reportShipment, retryOrder, recordSales },
      consumers: [completeOrders(db)],
      start: () => {
        stop = sweepOrders(db, workflows, log);
        return Promise.resolve();
      },
      stop: () => stop(),
    };
  },
});
