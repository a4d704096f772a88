import { itemCatalog } from "@tierline/kernel/client/item-catalog";
import { defineApi } from "@tierline/kernel/host/module";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { systemPayments } from "@tierline/openapi/clients/system-payments.v1";
import { ReturnsConfig } from "./config.ts";
import { completeReturns } from "./consumers/complete-returns.ts";
import { contract } from "./contract.ts";
import type { ReturnsDeps } from "./deps.ts";
import { acceptReturn } from "./resources/returns/accept-return.ts";
import { getReturn } from "./resources/returns/get-return.ts";
import { listReturns } from "./resources/returns/list-returns.ts";
import { recordReturns } from "./resources/returns/record-returns.ts";
import { retryReturn } from "./resources/returns/retry-return.ts";
import { settleReturn } from "./workflows/settle-return.ts";
import { sweepReturns } from "./workflows/sweep.ts";

export const app = defineApi({
  contract,
  calls: { inventory: processInventory, orders: processOrders, erp: systemErp, payments: systemPayments },
  data: { schema: "returns", migrations: new URL("./db/migrations/", import.meta.url) },
  config: ReturnsConfig,
  build: ({ db, clients, config, durable, log }) => {
    const steps = { db, log, ...clients };
    const settle = durable.workflow("returns.settle", settleReturn(durable, steps));
    const catalog = itemCatalog(clients.erp, config.RETURNS_ITEM_TTL_SECONDS * 1_000, db);
    const deps: ReturnsDeps = { ...steps, config, catalog, settle, waiting: (ids) => durable.waiting(ids) };
    let stop = () => Promise.resolve();
    return {
      deps,
      handlers: { acceptReturn, recordReturns, getReturn, listReturns, retryReturn },
      consumers: [completeReturns(db)],
      start: () => {
        stop = sweepReturns(db, settle, log);
        return Promise.resolve();
      },
      stop: () => stop(),
    };
  },
});
