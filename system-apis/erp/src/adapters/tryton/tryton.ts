/** Books kept by Tryton, over its JSON-RPC. The README says what a Tryton must have, and what is mapped to what. */
import { StartError } from "@tierline/kernel/config/config";
import { defineAdapter, type AdapterRoom, type Backend } from "../../adapter.ts";
import { around, type Around } from "../../around.ts";
import type { ErpPort } from "../../port.ts";
import { getRegisteredPosting } from "../../register/get-posting.ts";
import { listAccounts } from "./accounts/list-accounts.ts";
import type { Books } from "./books/books.ts";
import { Directory } from "./books/directory.ts";
import { Lane, Lanes } from "./books/lane.ts";
import { asProblem } from "./client/as-problem.ts";
import { TrytonClient } from "./client/client.ts";
import { Refusal } from "./client/failures.ts";
import { getCreditNote } from "./credit-notes/get-credit-note.ts";
import { listCreditNotes } from "./credit-notes/list-credit-notes.ts";
import { postCreditNote } from "./credit-notes/post-credit-note.ts";
import { getCustomer } from "./customers/get-customer.ts";
import { putCustomer } from "./customers/put-customer.ts";
import { getDelivery } from "./deliveries/get-delivery.ts";
import { listDeliveries } from "./deliveries/list-deliveries.ts";
import { postDelivery } from "./deliveries/post-delivery.ts";
import { getItem } from "./items/get-item.ts";
import { importItems } from "./items/import-items.ts";
import { listItems } from "./items/list-items.ts";
import { listJournalEntries } from "./journal/list-journal-entries.ts";
import { lookupJournalEntries } from "./journal/lookup-journal-entries.ts";
import { postJournalEntries } from "./journal/post-journal-entries.ts";
import { summarizeJournal } from "./journal/summarize-journal.ts";
import { listLocations } from "./locations/list-locations.ts";
import { closePeriod } from "./periods/close-period.ts";
import { listPeriods } from "./periods/list-periods.ts";
import { reopenPeriod } from "./periods/reopen-period.ts";
import { countDocuments } from "./postings/count-documents.ts";
import { getCosts } from "./prices/get-costs.ts";
import { getPrices } from "./prices/get-prices.ts";
import { listPrices } from "./prices/list-prices.ts";
import { amendSalesOrder } from "./sales-orders/amend-sales-order.ts";
import { cancelSalesOrder } from "./sales-orders/cancel-sales-order.ts";
import { getSalesOrder } from "./sales-orders/get-sales-order.ts";
import { listSalesOrders } from "./sales-orders/list-sales-orders.ts";
import { lookupSalesOrders } from "./sales-orders/lookup-sales-orders.ts";
import { postSalesOrder } from "./sales-orders/post-sales-order.ts";
import { TrytonSettings } from "./settings.ts";
import { listStockLevels } from "./stock/list-stock-levels.ts";
import { listStockValuation } from "./stock/list-stock-valuation.ts";
import { postStockCount } from "./stock/post-stock-count.ts";
import { postStockMovements } from "./stock/post-stock-movements.ts";
import { postStockTransfer } from "./stock/post-stock-transfer.ts";

const lacks = {
  putLocation: "warehouses are set up in the ERP, with the zones that its shipments go through.",
} as const;

const port = (books: Books): Omit<ErpPort, keyof typeof lacks> => ({
  listItems: listItems(books),
  getItem: getItem(books),
  importItems: importItems(books),
  listPrices: listPrices(books),
  getPrices: getPrices(books),
  getCosts: getCosts(books),
  listLocations: listLocations(books),
  listStockValuation: listStockValuation(books),
  listStockLevels: listStockLevels(books),
  postStockMovements: postStockMovements(books),
  postStockTransfer: postStockTransfer(books),
  postStockCount: postStockCount(books),
  putCustomer: putCustomer(books),
  getCustomer: getCustomer(books),
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
  listAccounts: listAccounts(books),
  postJournalEntries: postJournalEntries(books),
  listJournalEntries: listJournalEntries(books),
  lookupJournalEntries: lookupJournalEntries(books),
  summarizeJournal: summarizeJournal(books),
  listPeriods: listPeriods(books),
  closePeriod: closePeriod(books),
  reopenPeriod: reopenPeriod(books),
  getPosting: getRegisteredPosting(books),
});

function open({ settings, register, currency, log }: AdapterRoom<TrytonSettings>): Backend {
  const client = new TrytonClient({ ...settings, log });
  const directory = new Directory(client, settings);
  const lanes = {
    items: new Lane(),
    customers: new Lane(),
    orders: new Lanes(),
    journal: new Lane(),
    stock: new Lane(),
  };
  const books = { client, register, directory, settings, currency, lanes, log };
  return {
    port: around(port(books), translating),
    check: (deadline) => check(books, deadline),
    count: (kind, reference) => countDocuments(books, kind, reference),
  };
}

/** Questions that need the login, the database, the journal and the module of price lists to be there. */
async function check({ client, settings }: Books, deadline: number): Promise<void> {
  // Both at once: a Tryton that has just begun takes a second for its first answer.
  const [journals] = await Promise.all([
    client.count("account.journal", [["code", "=", settings.journal]], deadline),
    client.count("product.price_list", [], deadline).catch((error: unknown) => {
      throw error instanceof Refusal ? new StartError("The module product_price_list is not active in Tryton.") : error;
    }),
  ]);
  if (journals === 0) throw new StartError(`TIERLINE_ERP_TRYTON_JOURNAL: there is no journal ${settings.journal}.`);
}

/** What Tryton says is told in our terms. */
const translating: Around = async (_operationId, _call, run) => {
  try {
    return await run();
  } catch (error) {
    throw asProblem(error);
  }
};

export const tryton = defineAdapter({
  name: "tryton",
  settings: TrytonSettings,
  lacks,
  pace: { concurrency: 4 },
  drills: {
    endpoint: "TIERLINE_ERP_TRYTON_URL",
    sessionExpired: {
      status: 401,
      headers: { "content-type": "text/html" },
      body: "<!doctype html><title>401 Unauthorized</title>",
    },
    throttled: {
      status: 429,
      headers: { "content-type": "text/html" },
      body: "<!doctype html><title>429 Too Many Requests</title>",
    },
  },
  open,
});
