/** The embedded books on a fresh database, and documents to post into them. */
import { openApi } from "@tierline/kernel/testing/open-api";
import { testDatabase } from "@tierline/kernel/testing/database";
import type { Environment } from "@tierline/kernel/config/config";
import { app } from "../src/app.ts";
import type { NewJournalEntry } from "../src/resources/journal/contract.ts";
import type { NewSalesOrder } from "../src/resources/sales-orders/contract.ts";

export const openErp = async (environment: Environment = {}) =>
  openApi(app, { databaseUrl: await testDatabase(), environment });

let count = 0;
/** A reference nobody has used. */
export const fresh = (prefix: string): string => `${prefix}-${String(++count)}`;

/** An order of two mugs and a lantern: 1729. */
export const someOrder = (overrides: Partial<NewSalesOrder> = {}): NewSalesOrder => ({
  channel: "web",
  channelNumber: fresh("W"),
  customer: {},
  currency: "GBP",
  locationId: "WH-1",
  date: "2026-11-21T09:30:00Z",
  lines: [
    { lineNumber: 1, itemId: "MUG-BLUE", quantity: 2, unitPrice: "6.95", amount: 1390 },
    { lineNumber: 2, itemId: "LANTERN-M", quantity: 1, unitPrice: "3.39", amount: 339 },
  ],
  total: 1729,
  correlationId: "cor-1",
  ...overrides,
});

/** A balanced sale of 1000 to a customer. */
export const someEntry = (overrides: Partial<NewJournalEntry> = {}): NewJournalEntry => ({
  reference: fresh("sale"),
  document: "W-1",
  date: "2026-11-21",
  kind: "sale",
  channel: "web",
  correlationId: "cor-1",
  lines: [
    { account: "1100", debit: 1000, credit: 0, currency: "GBP" },
    { account: "4000", debit: 0, credit: 1000, currency: "GBP" },
  ],
  ...overrides,
});

export const pair = (debit: string, credit: string, amount: number): NewJournalEntry["lines"] => [
  { account: debit, debit: amount, credit: 0, currency: "GBP" },
  { account: credit, debit: 0, credit: amount, currency: "GBP" },
];
