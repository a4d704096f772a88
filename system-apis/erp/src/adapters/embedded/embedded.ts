/** The embedded ERP: a small, real, double-entry system on PostgreSQL. An adapter like any other. */
import { asUnavailable } from "@tierline/kernel/db/reach";
import type { ErpAdapter, ErpPort } from "../../port.ts";
import { listAccounts } from "./accounts/list-accounts.ts";
import { around, type Around } from "./around.ts";
import type { Books } from "./books.ts";
import { getCreditNote } from "./credit-notes/get-credit-note.ts";
import { postCreditNote } from "./credit-notes/post-credit-note.ts";
import { getCustomer } from "./customers/get-customer.ts";
import { putCustomer } from "./customers/put-customer.ts";
import { obeying } from "./faults.ts";
import { getBackendHealth } from "./health/get-backend-health.ts";
import { getItem } from "./items/get-item.ts";
import { importItems } from "./items/import-items.ts";
import { listItems } from "./items/list-items.ts";
import { listJournalEntries } from "./journal/list-journal-entries.ts";
import { lookupJournalEntries } from "./journal/lookup-journal-entries.ts";
import { postJournalEntries } from "./journal/post-journal-entries.ts";
import { summarizeJournal } from "./journal/summarize-journal.ts";
import { listLocations } from "./locations/list-locations.ts";
import { putLocation } from "./locations/put-location.ts";
import { closePeriod } from "./periods/close-period.ts";
import { listPeriods } from "./periods/list-periods.ts";
import { reopenPeriod } from "./periods/reopen-period.ts";
import { getCosts } from "./prices/get-costs.ts";
import { getPrices } from "./prices/get-prices.ts";
import { listPrices } from "./prices/list-prices.ts";
import { cancelSalesOrder } from "./sales-orders/cancel-sales-order.ts";
import { getSalesOrder } from "./sales-orders/get-sales-order.ts";
import { listSalesOrders } from "./sales-orders/list-sales-orders.ts";
import { postSalesOrder } from "./sales-orders/post-sales-order.ts";
import { listStockValuation } from "./stock/list-stock-valuation.ts";
import { postStockMovements } from "./stock/post-stock-movements.ts";

const methods = (books: Books): ErpPort => ({
  listItems: listItems(books),
  getItem: getItem(books),
  importItems: importItems(books),
  listPrices: listPrices(books),
  getPrices: getPrices(books),
  getCosts: getCosts(books),
  listLocations: listLocations(books),
  putLocation: putLocation(books),
  listStockValuation: listStockValuation(books),
  postStockMovements: postStockMovements(books),
  putCustomer: putCustomer(books),
  getCustomer: getCustomer(books),
  listAccounts: listAccounts(books),
  postSalesOrder: postSalesOrder(books),
  getSalesOrder: getSalesOrder(books),
  cancelSalesOrder: cancelSalesOrder(books),
  listSalesOrders: listSalesOrders(books),
  postCreditNote: postCreditNote(books),
  getCreditNote: getCreditNote(books),
  postJournalEntries: postJournalEntries(books),
  listJournalEntries: listJournalEntries(books),
  lookupJournalEntries: lookupJournalEntries(books),
  summarizeJournal: summarizeJournal(books),
  listPeriods: listPeriods(books),
  closePeriod: closePeriod(books),
  reopenPeriod: reopenPeriod(books),
  getBackendHealth: getBackendHealth(books),
});

/** A database that is not there is `unavailable` to the caller. */
const translating: Around = async (_operationId, _call, run) => {
  try {
    return await run();
  } catch (error) {
    throw asUnavailable(error);
  }
};

export const embedded: ErpAdapter = {
  name: "embedded",
  open({ db, config }) {
    const faulty = config.TIERLINE_ERP_FAULTS === "on";
    const port = around(methods({ db, currency: config.TIERLINE_ERP_CURRENCY, faulty }), translating);
    return { deps: null, handlers: faulty ? around(port, obeying(db.sql)) : port };
  },
};
