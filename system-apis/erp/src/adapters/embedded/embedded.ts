/** The embedded ERP: a small, real, double-entry system on PostgreSQL. An adapter like any other. */
import { asUnavailable } from "@tierline/kernel/db/reach";
import { z } from "zod";
import { defineAdapter } from "../../adapter.ts";
import { around, type Around } from "../../around.ts";
import type { ErpPort } from "../../port.ts";
import { listAccounts } from "./accounts/list-accounts.ts";
import type { Books } from "./books.ts";
import { getCreditNote } from "./credit-notes/get-credit-note.ts";
import { listCreditNotes } from "./credit-notes/list-credit-notes.ts";
import { postCreditNote } from "./credit-notes/post-credit-note.ts";
import { getCustomer } from "./customers/get-customer.ts";
import { putCustomer } from "./customers/put-customer.ts";
import { getDelivery } from "./deliveries/get-delivery.ts";
import { listDeliveries } from "./deliveries/list-deliveries.ts";
import { postDelivery } from "./deliveries/post-delivery.ts";
import { drills } from "./drills.ts";
import { obeying, refuseWhileDown } from "./faults.ts";
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
import { getPosting } from "./postings/get-posting.ts";
import { getCosts } from "./prices/get-costs.ts";
import { getPrices } from "./prices/get-prices.ts";
import { listPrices } from "./prices/list-prices.ts";
import { amendSalesOrder } from "./sales-orders/amend-sales-order.ts";
import { cancelSalesOrder } from "./sales-orders/cancel-sales-order.ts";
import { getSalesOrder } from "./sales-orders/get-sales-order.ts";
import { listSalesOrders } from "./sales-orders/list-sales-orders.ts";
import { lookupSalesOrders } from "./sales-orders/lookup-sales-orders.ts";
import { postSalesOrder } from "./sales-orders/post-sales-order.ts";
import { listStockLevels } from "./stock/list-stock-levels.ts";
import { listStockValuation } from "./stock/list-stock-valuation.ts";
import { postStockCount } from "./stock/post-stock-count.ts";
import { postStockMovements } from "./stock/post-stock-movements.ts";
import { postStockTransfer } from "./stock/post-stock-transfer.ts";

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
  listStockLevels: listStockLevels(books),
  postStockMovements: postStockMovements(books),
  postStockTransfer: postStockTransfer(books),
  postStockCount: postStockCount(books),
  putCustomer: putCustomer(books),
  getCustomer: getCustomer(books),
  listAccounts: listAccounts(books),
  postSalesOrder: postSalesOrder(books),
  getSalesOrder: getSalesOrder(books),
  amendSalesOrder: amendSalesOrder(books),
  cancelSalesOrder: cancelSalesOrder(books),
  listSalesOrders: listSalesOrders(books),
  lookupSalesOrders: lookupSalesOrders(books),
  postDelivery: postDelivery(books),
  getDelivery: getDelivery(books),
  listDeliveries: listDeliveries(books),
  postCreditNote: postCreditNote(books),
  getCreditNote: getCreditNote(books),
  listCreditNotes: listCreditNotes(books),
  postJournalEntries: postJournalEntries(books),
  listJournalEntries: listJournalEntries(books),
  lookupJournalEntries: lookupJournalEntries(books),
  summarizeJournal: summarizeJournal(books),
  listPeriods: listPeriods(books),
  closePeriod: closePeriod(books),
  reopenPeriod: reopenPeriod(books),
  getPosting: getPosting(books),
});

/** A database that is not there is `unavailable` to the caller. */
const translating: Around = async (_operationId, _call, run) => {
  try {
    return await run();
  } catch (error) {
    throw asUnavailable(error);
  }
};

const Settings = z.object({
  /** `on`: obeys the faults that tests set (faults.ts). Never in production. */
  TIERLINE_ERP_FAULTS: z.enum(["on", "off"], "must be on or off").default("off"),
});

export const embedded = defineAdapter({
  name: "embedded",
  settings: Settings,
  lacks: {},
  drills,
  open({ db, currency, settings }) {
    const faulty = settings.TIERLINE_ERP_FAULTS === "on";
    const port = around(methods({ db, currency }), translating);
    return {
      port: faulty ? around(port, obeying(db.sql)) : port,
      check: async () => {
        await (faulty ? refuseWhileDown(db.sql) : db.sql`SELECT FROM periods LIMIT 1`);
      },
    };
  },
});
