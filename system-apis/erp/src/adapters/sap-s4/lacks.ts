/** What the six services do not do, and which service of SAP would. Reasons are shown to callers: they name no product. */
import type { BookOperation } from "../../port.ts";

const noPrices = "sales prices are condition records, and the tenant's service for them is not connected";
const noCustomers =
  "customers are business partners, and the tenant's service for them is not connected; all sales go to one sold-to party";
const noJournalReads =
  "the service for journal items shows totals by account and fiscal period, without an entry's number, date or reference";
const noPosting =
  "the services connected read the journal only; the tenant's service for posting entries is not connected";
const noPeriods = "no service opens, closes or lists posting periods; it is done in the system itself";

/** README.md names the services; a word of SAP's would cross the contract here. */
export const lacks: Partial<Record<BookOperation, string>> = {
  listPrices: noPrices,
  putLocation: "a location is a place of the system's own organization, and is mapped by a setting",
  putCustomer: noCustomers,
  getCustomer: noCustomers,
  listAccounts:
    "the service for journal items lists accounts without their names, and does not tell assets from liabilities",
  postJournalEntries: noPosting,
  listJournalEntries: noJournalReads,
  lookupJournalEntries: noJournalReads,
  summarizeJournal: noJournalReads,
  listPeriods: noPeriods,
  closePeriod: noPeriods,
  reopenPeriod: noPeriods,
};
