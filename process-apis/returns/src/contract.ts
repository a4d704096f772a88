import type { ApiContract } from "@tierline/kernel/api/contract";
import { journalPosted, returnAccepted, returnRefunded } from "@tierline/kernel/model/events";
import * as returns from "./resources/returns/contract.ts";

export const contract = {
  about: {
    tier: "process",
    name: "returns",
    title: "Returns",
    description:
      "Takes goods back in any channel: restocks or writes them off, refunds the customer, credits the books.",
    version: "1.2.0",
    owner: "customer-operations",
    lifecycle: "active",
    authority: ["returns"],
    slo: { availability: "99.9 %", p99Ms: 500 },
    dataClasses: ["internal", "personal", "financial"],
  },
  calls: ["process/inventory@v1", "process/orders@v1", "system/erp@v1", "system/payments@v1"],
  publishes: [returnAccepted, returnRefunded],
  consumes: [journalPosted],
  operations: {
    acceptReturn: returns.acceptReturn,
    recordReturns: returns.recordReturns,
    getReturn: returns.getReturn,
    listReturns: returns.listReturns,
    retryReturn: returns.retryReturn,
  },
} as const satisfies ApiContract;
