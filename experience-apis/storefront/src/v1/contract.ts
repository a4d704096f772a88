/** Version 1, for shops that know of delivery only. Deprecated: see the README for what to change. */
import type { ApiContract } from "@tierline/kernel/api/contract";
import { contract as present } from "../contract.ts";
import { checkAvailability } from "./availability/contract.ts";
import * as orders from "./orders/contract.ts";

// Applications of both majors are told the same, in the words of the latest.
const { tells: _, ...latest } = present;

export const contract = {
  ...latest,
  about: {
    ...latest.about,
    version: "1.2.0",
    lifecycle: "deprecated",
    deprecation: { since: "2026-11-21", sunset: "2027-11-30", successor: "/experience/storefront/v2" },
  },
  operations: {
    ...latest.operations,
    checkAvailability,
    placeOrder: orders.placeOrder,
    findOrders: orders.findOrders,
    getOrder: orders.getOrder,
    cancelOrder: orders.cancelOrder,
  },
} as const satisfies ApiContract;
