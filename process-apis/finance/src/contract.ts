/** process/finance: from what happened to balanced entries in the books, and the proof that they agree. */
import type { ApiContract } from "@tierline/kernel/api/contract";
import {
  inventoryAdjusted,
  journalPosted,
  orderRecorded,
  orderShipped,
  returnAccepted,
} from "@tierline/kernel/model/events";
import { listFinanceEvents, recordFinanceEvents, retryFinanceEvents } from "./resources/events/contract.ts";
import { getLedgerSummary } from "./resources/ledger/contract.ts";
import { listPostingRules } from "./resources/posting-rules/contract.ts";
import { reconcile } from "./resources/reconciliation/contract.ts";

export const operations = {
  recordFinanceEvents,
  listFinanceEvents,
  retryFinanceEvents,
  getLedgerSummary,
  reconcile,
  listPostingRules,
};

export const contract = {
  about: {
    tier: "process",
    name: "finance",
    title: "Finance",
    description:
      "Canonical finance events, posting rules as data, balanced entries, and the reconciliation of orders, payments, stock and journal.",
    version: "1.3.0",
    owner: "finance-operations",
    lifecycle: "active",
    authority: ["finance-events", "posting-rules", "reconciliation"],
    slo: { availability: "99.9%", p99Ms: 1_000 },
    dataClasses: ["financial"],
  },
  calls: ["process/inventory@v1", "process/orders@v1", "process/returns@v1", "system/erp@v1", "system/payments@v1"],
  publishes: [journalPosted],
  consumes: [orderShipped, orderRecorded, returnAccepted, inventoryAdjusted],
  operations,
} as const satisfies ApiContract;
