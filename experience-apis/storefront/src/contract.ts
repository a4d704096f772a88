import type { ApiContract } from "@tierline/kernel/api/contract";
import * as availability from "./resources/availability/contract.ts";
import * as orders from "./resources/orders/contract.ts";
import { tells as ofOrders } from "./resources/orders/tells.ts";
import * as returns from "./resources/returns/contract.ts";
import { tells as ofReturns } from "./resources/returns/tells.ts";

export const contract = {
  about: {
    tier: "experience",
    name: "storefront",
    title: "Storefront",
    description:
      "For web shops and apps: what can be bought, placing an order, following it, cancelling it, sending goods back.",
    version: "2.1.0",
    owner: "digital-channels",
    lifecycle: "active",
    authority: [],
    slo: { availability: "99.9 %", p99Ms: 800 },
    dataClasses: ["public", "personal"],
  },
  calls: ["process/inventory@v1", "process/orders@v1", "process/returns@v1"],
  tells: [...ofOrders, ...ofReturns],
  operations: {
    checkAvailability: availability.checkAvailability,
    placeOrder: orders.placeOrder,
    findOrders: orders.findOrders,
    getOrder: orders.getOrder,
    cancelOrder: orders.cancelOrder,
    returnItems: returns.returnItems,
    getReturn: returns.getReturn,
    findReturns: returns.findReturns,
  },
} as const satisfies ApiContract;
