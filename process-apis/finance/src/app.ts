import { every } from "@tierline/kernel/durable/every";
import { defineApi } from "@tierline/kernel/host/module";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { processReturns } from "@tierline/openapi/clients/process-returns.v1";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { systemPayments } from "@tierline/openapi/clients/system-payments.v1";
import { FinanceConfig } from "./config.ts";
import { recordEvents } from "./consumers/record-events.ts";
import { contract } from "./contract.ts";
import type { FinanceDeps } from "./deps.ts";
import { businessDays } from "./events/business-day.ts";
import { costsOf } from "./posting/costs.ts";
import { Poster } from "./posting/poster.ts";
import { valueLate } from "./posting/value-late.ts";
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
/** How often units without a known cost are asked for again. */
const valueEveryMs = 30_000;

export const app = defineApi({
  contract,
  calls: {
    erp: systemErp,
    payments: systemPayments,
    inventory: processInventory,
    orders: processOrders,
    returns: processReturns,
  },
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
      intoFirstOpenPeriod: config.FINANCE_CLOSED_PERIOD === "first-open",
    });
    const days = businessDays(config.FINANCE_TIME_ZONE, config.FINANCE_TIME_ZONES);
    const currency = config.FINANCE_CURRENCY;
    const deps: FinanceDeps = { db, log, ...clients, config, rules, costs, poster, days, currency };
    let stop = (): Promise<void> => Promise.resolve();
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
      consumers: [recordEvents(deps)],
      start: () => {
        const stopPosting = every(sweepEveryMs, log, "posting what is due", () => poster.sweep());
        const stopValuing = every(valueEveryMs, log, "valuing what had no cost", (stopping) =>
          valueLate(deps, stopping),
        );
        stop = async () => {
          await Promise.all([stopPosting(), stopValuing()]);
        };
        return Promise.resolve();
      },
      stop: async () => {
        await stop();
        await poster.idle();
      },
    };
  },
});
