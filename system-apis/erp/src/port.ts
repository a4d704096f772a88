/**
 * The port: what an ERP must do to stand behind this API. Its method *is* the operation; an adapter's method is the
 * operation's handler, so nothing is passed through. Grouped by domain, because domains move from one ERP to another on
 * their own.
 */
import type { Handlers } from "@tierline/kernel/api/operation";
import type { Built, Room } from "@tierline/kernel/host/module";
import type { operations } from "./contract.ts";
import type { ErpConfig } from "./config.ts";
import type { Domain } from "./resources/health/contract.ts";

export type Operations = typeof operations;

/** Every method of the port, by operationId. Handlers need nothing from the context's `deps`: an adapter brings its own. */
export type ErpPort = Handlers<Operations, null>;

/** Which operations belong to which domain; what is in none (locations, health) stays with the adapter that is selected. */
export const domains = {
  items: ["listItems", "getItem", "importItems", "listPrices", "getPrices", "getCosts"],
  stock: ["listStockValuation", "postStockMovements"],
  customers: ["putCustomer", "getCustomer"],
  "sales-orders": ["postSalesOrder", "getSalesOrder", "cancelSalesOrder", "listSalesOrders"],
  "credit-notes": ["postCreditNote", "getCreditNote"],
  finance: [
    "listAccounts",
    "postJournalEntries",
    "listJournalEntries",
    "lookupJournalEntries",
    "summarizeJournal",
    "listPeriods",
    "closePeriod",
    "reopenPeriod",
  ],
} as const satisfies Record<Domain, readonly (keyof Operations)[]>;

/** What an adapter is given: its store (the API's own schema), its settings, a log. */
export type ErpRoom = Room<Record<never, never>, ErpConfig>;

/**
 * One way to keep the books. It maps canonical terms to its product's, and the product's errors, paging, sessions, limits and
 * idempotency to ours; none of its words leave its folder.
 */
export interface ErpAdapter {
  /** As in TIERLINE_ERP. */
  readonly name: string;
  open(room: ErpRoom): Built<Operations, null>;
}
