/**
 * The port: what an ERP must do to stand behind this API. Its method *is* the operation; an adapter's method is the
 * operation's handler, so nothing is passed through. Every method belongs to one domain, because domains move from one ERP
 * to another on their own.
 */
import type { Handlers } from "@tierline/kernel/api/operation";
import type { bookOperations } from "./contract.ts";
import type { Domain } from "./resources/migrations/domain.ts";

export type BookOperations = typeof bookOperations;
export type BookOperation = keyof BookOperations;

/** Every method of the port, by operationId. Handlers need nothing from the context's `deps`: an adapter brings its own. */
export type ErpPort = Handlers<BookOperations, null>;

/** Which domain an operation belongs to. Whoever has an order's domain has its customer; whoever has the stock, its places. */
export const domainOf = {
  listItems: "items",
  getItem: "items",
  importItems: "items",
  listPrices: "items",
  getPrices: "items",
  getCosts: "items",
  listLocations: "stock",
  putLocation: "stock",
  listStockValuation: "stock",
  listStockLevels: "stock",
  postStockMovements: "stock",
  postStockTransfer: "stock",
  postStockCount: "stock",
  putCustomer: "sales-orders",
  getCustomer: "sales-orders",
  postSalesOrder: "sales-orders",
  getSalesOrder: "sales-orders",
  amendSalesOrder: "sales-orders",
  cancelSalesOrder: "sales-orders",
  listSalesOrders: "sales-orders",
  lookupSalesOrders: "sales-orders",
  postDelivery: "sales-orders",
  getDelivery: "sales-orders",
  listDeliveries: "sales-orders",
  postCreditNote: "returns",
  getCreditNote: "returns",
  listCreditNotes: "returns",
  listAccounts: "finance",
  postJournalEntries: "finance",
  listJournalEntries: "finance",
  lookupJournalEntries: "finance",
  summarizeJournal: "finance",
  listPeriods: "finance",
  closePeriod: "finance",
  reopenPeriod: "finance",
  getPosting: "finance",
} as const satisfies Record<BookOperation, Domain>;
