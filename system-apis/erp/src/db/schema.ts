/**
 * The tables of this API; each is described in the room it belongs to. Amounts are bigint minor units, prices and costs numeric.
 * The guards (double entry, append-only, closed periods) are in migrations/0001_guards.sql, the standard chart, periods and demo
 * items in 0002_seed.sql. The guards check whole statements; nothing in the embedded books is ever deleted.
 */
export { items, itemPrices, locations, customers, accounts, periods } from "../adapters/embedded/tables/master-data.ts";
export {
  salesOrders,
  salesOrderLines,
  creditNotes,
  creditNoteLines,
  creditNoteStock,
  deliveries,
  deliveryLines,
} from "../adapters/embedded/tables/sales-documents.ts";
export { journalEntries, journalLines } from "../adapters/embedded/tables/journal.ts";
export { stockValues, stockPostings, stockDocuments } from "../adapters/embedded/tables/stock.ts";
export { faults } from "../adapters/embedded/tables/faults.ts";
export { postings } from "../register/tables.ts";
export { knownItems } from "../last-known/tables.ts";
export {
  crossReferences,
  domainBackfills,
  domainMoveLog,
  domainMoves,
  mirroredWrites,
  orderAssignments,
  parityReports,
  readComparisons,
} from "../coexistence/tables.ts";
