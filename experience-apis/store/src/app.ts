import { defineApi } from "@tierline/kernel/host/module";
import { processFinance } from "@tierline/openapi/clients/process-finance.v1";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { processReturns } from "@tierline/openapi/clients/process-returns.v1";
import { StoreConfig } from "./config.ts";
import { contract } from "./contract.ts";
import { reportCorrections } from "./resources/corrections/report-corrections.ts";
import { reportReturns } from "./resources/returns/report-returns.ts";
import { reportSales } from "./resources/sales/report-sales.ts";
import { adjustStock } from "./resources/stock/adjust-stock.ts";
import { receiveStock } from "./resources/stock/receive-stock.ts";

export const app = defineApi({
  contract,
  calls: { finance: processFinance, inventory: processInventory, orders: processOrders, returns: processReturns },
  config: StoreConfig,
  build: ({ clients }) => ({
    deps: clients,
    handlers: { reportSales, reportReturns, adjustStock, receiveStock, reportCorrections },
  }),
});
