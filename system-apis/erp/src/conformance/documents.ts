/** Documents that the cases post: an order of two lines, a sale in the journal. */
import { lineAmount } from "@tierline/kernel/model/money";
import type { NewJournalEntry } from "../resources/journal/contract.ts";
import type { NewSalesOrder } from "../resources/sales-orders/contract.ts";
import type { Bench } from "./case.ts";

export const line = (
  { currency }: Pick<Bench, "currency">,
  lineNumber: number,
  itemId: string,
  quantity: number,
  unitPrice: string,
) => ({
  lineNumber,
  itemId,
  quantity,
  unitPrice,
  amount: lineAmount(quantity, unitPrice, currency),
});

export const totalOf = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

/** Two of one item and one of another. */
export function someOrder(bench: Bench, overrides: Partial<NewSalesOrder> = {}): NewSalesOrder {
  const lines = overrides.lines ?? [
    line(bench, 1, bench.items[0], 2, "6.95"),
    line(bench, 2, bench.items[1], 1, "3.39"),
  ];
  return {
    channel: "web",
    channelNumber: bench.fresh("W"),
    customer: {},
    currency: bench.currency,
    locationId: bench.locations[0],
    date: `${bench.today}T09:30:00Z`,
    correlationId: bench.fresh("cor"),
    ...overrides,
    lines,
    total: overrides.total ?? totalOf(lines),
  };
}

/** The parts of an order that every caller gets back as it sent them. */
export const asSent = <T extends NewSalesOrder>({ channel, channelNumber, currency, locationId, lines, total }: T) => ({
  channel,
  channelNumber,
  currency,
  locationId,
  lines: lines.map((each) => ({ ...each, unitPrice: plain(each.unitPrice) })),
  total,
});

/** `6.950000` and `6.95` are one price. */
export const plain = (decimal: string): string => (decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal);

/** A sale of `amount` minor units on `debit`, with revenue on `credit`. */
export const someEntry = (
  bench: Bench,
  accounts: readonly [string, string],
  amount: number,
  overrides: Partial<NewJournalEntry> = {},
): NewJournalEntry => ({
  reference: bench.fresh("je"),
  document: bench.fresh("doc"),
  date: bench.today,
  kind: "sale",
  channel: "web",
  correlationId: bench.fresh("cor"),
  lines: [
    { account: accounts[0], debit: amount, credit: 0, currency: bench.currency },
    { account: accounts[1], debit: 0, credit: amount, currency: bench.currency },
  ],
  ...overrides,
});
