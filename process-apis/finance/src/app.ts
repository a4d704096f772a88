import { every } from "@tierline/kernel/durable/every";
import { defineApi } from "@tierline/kernel/host/module";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { processReturns } from "@tierline/openapi/clients/process-returns.v1";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { systemPayments } from "@tierline/openapi/clients/system-payments.v1";
import { FinanceConfig } from "./config.ts";
import { recordEvents } from "./consumers/record-events.ts";
import { contract } from "./contract.ts";
import type { FinanceDeps } from "./deps.ts";
import { costsOf } from "./posting/costs.ts";
import { Poster } from "./posting/poster.ts";
import { postingRules as rules } from "./posting/posting-rules.ts";
import { listFinanceEvents } from "./resources/events/list-finance-events.ts";
import { recordFinanceEvents } from "./resources/events/record-finance-events.ts";
import { retryFinanceEvents } from "./resources/events/retry-finance-events.ts";
import { getLedgerSummary } from "./resources/ledger/get-ledger-summary.ts";
import { listPostingRules } from "./resources/posting-rules/list-posting-rules.ts";
import { waiting } from "./posting/waiting.ts";
import { reconcile } from "./resources/reconciliation/reconcile.ts";

/** How often what is due is looked for; new events are posted at once. */
const sweepEveryMs = 500;

export const app = defineApi({
  contract,
  calls: { erp: systemErp, payments: systemPayments, orders: processOrders, returns: processReturns },
  data: { schema: "finance", migrations: new URL("./db/migrations/", import.meta.url), waiting },
  config: FinanceConfig,
  build: ({ db, clients, config, log }) => {
    const costs = costsOf(clients.erp, config.FINANCE_COST_TTL_SECONDS * 1_000, db);
    const poster = new Poster({
      db,
      erp: clients.erp,
      costs,
      rules,
      log,
      mostSeconds: config.FINANCE_RETRY_SECONDS,
      patienceMs: config.FINANCE_PATIENCE_MS,
    });
    const deps: FinanceDeps = { db, log, ...clients, rules, costs, poster };
    let stop = () => Promise.resolve();
    return {
      deps,
      handlers: {
        recordFinanceEvents,
        listFinanceEvents,
        retryFinanceEvents,
        getLedgerSummary,
        reconcile,
        listPostingRules,
      },
      consumers: [recordEvents({ ...deps, currency: config.FINANCE_CURRENCY })],
      start: () => {
        stop = every(sweepEveryMs, log, "posting what is due", () => poster.sweep());
        return Promise.resolve();
      },
      stop: async () => {
        await stop();
        await poster.idle();
      },
    };
  },
});
