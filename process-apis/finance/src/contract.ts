/** process/finance: from what happened to balanced entries in the books, and the proof that they agree. */
import type { ApiContract } from "@tierline/kernel/host/module";
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
      "Canonical finance events, posting rules as data, balanced entries, and the reconciliation of orders, payments and journal.",
    version: "1.0.0",
    owner: "finance-operations",
    lifecycle: "active",
    authority: ["finance-events", "posting-rules", "reconciliation"],
    slo: { availability: "99.9%", p99Ms: 1_000 },
    dataClasses: ["financial"],
  },
  operations,
} as const satisfies ApiContract;
