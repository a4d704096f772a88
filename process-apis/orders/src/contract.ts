import type { ApiContract } from "@tierline/kernel/api/contract";
import { journalPosted, orderCancelled, orderPlaced, orderRecorded, orderShipped } from "@tierline/kernel/model/events";
import * as orders from "./resources/orders/contract.ts";
import * as sales from "./resources/sales/contract.ts";

export const contract = {
  about: {
    tier: "process",
    name: "orders",
    title: "Orders",
    description:
      "Takes orders from every channel, promises their stock, collects their payment and carries them to the books. Also takes sales that have already happened.",
    version: "1.3.0",
    owner: "order-management",
    lifecycle: "active",
    authority: ["orders"],
    slo: { availability: "99.9 %", p99Ms: 500 },
    dataClasses: ["internal", "personal", "financial"],
  },
  calls: ["process/inventory@v1", "system/erp@v1", "system/payments@v1"],
  publishes: [orderPlaced, orderShipped, orderRecorded, orderCancelled],
  consumes: [journalPosted],
  operations: {
    placeOrder: orders.placeOrder,
    getOrder: orders.getOrder,
    listOrders: orders.listOrders,
    cancelOrder: orders.cancelOrder,
    reportShipment: orders.reportShipment,
    retryOrder: orders.retryOrder,
    recordSales: sales.recordSales,
  },
} as const satisfies ApiContract;
