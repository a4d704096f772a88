import type { ApiContract } from "@tierline/kernel/api/contract";
import * as corrections from "./resources/corrections/contract.ts";
import * as returns from "./resources/returns/contract.ts";
import * as sales from "./resources/sales/contract.ts";
import * as stock from "./resources/stock/contract.ts";

export const contract = {
  about: {
    tier: "experience",
    name: "store",
    title: "Store",
    description:
      "For tills and back offices of stores: what has been sold, taken back, received, counted off and corrected, sent in batches when the store is online.",
    version: "1.1.0",
    owner: "store-systems",
    lifecycle: "active",
    authority: [],
    slo: { availability: "99.9 %", p99Ms: 5_000 },
    dataClasses: ["internal", "personal"],
  },
  calls: ["process/finance@v1", "process/inventory@v1", "process/orders@v1", "process/returns@v1"],
  operations: {
    reportSales: sales.reportSales,
    reportReturns: returns.reportReturns,
    adjustStock: stock.adjustStock,
    receiveStock: stock.receiveStock,
    reportCorrections: corrections.reportCorrections,
  },
} as const satisfies ApiContract;
