/** system/erp: one role, canonical terms. What the books can do, whichever product keeps them. */
import type { ApiContract } from "@tierline/kernel/api/contract";
import { listAccounts } from "./resources/accounts/contract.ts";
import { getCapabilities } from "./resources/capabilities/contract.ts";
import { getCreditNote, listCreditNotes, postCreditNote } from "./resources/credit-notes/contract.ts";
import { getCustomer, putCustomer } from "./resources/customers/contract.ts";
import { getDelivery, listDeliveries, postDelivery } from "./resources/deliveries/contract.ts";
import { getBackendHealth } from "./resources/health/contract.ts";
import { getItem, importItems, listItems } from "./resources/items/contract.ts";
import {
  listJournalEntries,
  lookupJournalEntries,
  postJournalEntries,
  summarizeJournal,
} from "./resources/journal/contract.ts";
import { listLocations, putLocation } from "./resources/locations/contract.ts";
import { migrationOperations } from "./resources/migrations/contract.ts";
import { closePeriod, listPeriods, reopenPeriod } from "./resources/periods/contract.ts";
import { getPosting } from "./resources/postings/contract.ts";
import { getCosts, getPrices, listPrices } from "./resources/prices/contract.ts";
import {
  amendSalesOrder,
  cancelSalesOrder,
  getSalesOrder,
  listSalesOrders,
  lookupSalesOrders,
  postSalesOrder,
} from "./resources/sales-orders/contract.ts";
import {
  listStockLevels,
  listStockValuation,
  postStockCount,
  postStockMovements,
  postStockTransfer,
} from "./resources/stock/contract.ts";

/** What books do: an adapter writes one handler for each of these. */
export const bookOperations = {
  listItems,
  getItem,
  importItems,
  listPrices,
  getPrices,
  getCosts,
  listLocations,
  putLocation,
  listStockValuation,
  listStockLevels,
  postStockMovements,
  postStockTransfer,
  postStockCount,
  putCustomer,
  getCustomer,
  listAccounts,
  postSalesOrder,
  getSalesOrder,
  amendSalesOrder,
  cancelSalesOrder,
  listSalesOrders,
  lookupSalesOrders,
  postDelivery,
  getDelivery,
  listDeliveries,
  postCreditNote,
  getCreditNote,
  listCreditNotes,
  postJournalEntries,
  listJournalEntries,
  lookupJournalEntries,
  summarizeJournal,
  listPeriods,
  closePeriod,
  reopenPeriod,
  getPosting,
} as const;

export const operations = {
  ...bookOperations,
  getBackendHealth,
  getCapabilities,
  ...migrationOperations,
};

export const contract = {
  about: {
    tier: "system",
    name: "erp",
    title: "ERP",
    description:
      "Items, prices, costs, locations, financial stock, customers, sales orders, deliveries, credit notes and the journal, in canonical terms. Which product keeps the books is configuration; no caller can tell.",
    version: "1.2.0",
    owner: "erp-team",
    lifecycle: "active",
    authority: ["items", "prices", "costs", "chart-of-accounts", "financial-stock", "journal"],
    slo: { availability: "99.5%", p99Ms: 500 },
    dataClasses: ["internal", "personal", "financial"],
  },
  operations,
} as const satisfies ApiContract;
