/** What the channel sent against what the books and the stock ledger say, for the entries of this window alone. */
import { setTimeout as delay } from "node:timers/promises";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import { isGiftCard, isStocked, type Invoice, type Plan } from "./plan.ts";
import type { PlatformClient } from "./platform-client.ts";
import type { OnProgress, Opening, Sent } from "./send.ts";

export interface Amounts {
  sales: number;
  giftCards: number;
  refunds: number;
  adjustments: number;
  net: number;
}

export interface Stock {
  opening: number;
  sold: number;
  returned: number;
  /** Signed: write-offs are negative. */
  adjusted: number;
  onHand: number;
  /** What the ledger of stock says less what the file says. */
  difference: number;
}

export interface Report {
  rows: number;
  orders: { accepted: number; rejected: number };
  returns: { accepted: number; rejected: number };
  stockAdjustments: { accepted: number; rejected: number };
  financeAdjustments: { accepted: number; rejected: number };
  /** Minor units, as the channel sent them. */
  amounts: Amounts;
  /** Minor units, as the journal of the ERP has them. */
  ledger: Amounts & { balanced: boolean };
  stock: Stock;
  /** `ledger.net` less `amounts.net`, or the largest single gap if the nets agree and a part does not. */
  difference: number;
  rejects: { reason: string; count: number }[];
  /** Milliseconds until the channel had an answer for everything it sent. */
  acceptedMs: number;
  /** Milliseconds from then until all of it was in the books and in stock. */
  drainMs: number;
  elapsedMs: number;
}

/** Documents asked about in one call. */
const perCall = 5_000;
const pollMs = 250;
/** When nothing has moved for this long, what is there is reported. */
const stalledMs = 120_000;
/** What carries a document's number into the movement ledger. */
export const channel = "replay";

export async function report(
  platform: PlatformClient,
  plan: Plan,
  opening: readonly Opening[],
  sent: Sent,
  startedAt: number,
  onProgress: OnProgress,
): Promise<Report> {
  const acceptedAt = performance.now();
  const documents = [...sent.orders.numbers, ...sent.returns.numbers, ...sent.financeAdjustments.numbers];
  const ledger = await posted(platform, documents, onProgress);
  const amounts = amountsOf(plan);
  const stock = await stockOf(platform, plan, opening, sent, onProgress);
  const counts = ({ accepted, rejected }: { accepted: number; rejected: number }) => ({ accepted, rejected });
  return {
    rows: plan.rows,
    orders: counts(sent.orders),
    returns: counts(sent.returns),
    stockAdjustments: counts(sent.stockAdjustments),
    financeAdjustments: counts(sent.financeAdjustments),
    amounts,
    ledger,
    stock,
    difference: gap(ledger, amounts),
    rejects: [...plan.rejects]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => a.reason.localeCompare(b.reason)),
    acceptedMs: Math.round(acceptedAt - startedAt),
    drainMs: Math.round(performance.now() - acceptedAt),
    elapsedMs: Math.round(performance.now() - startedAt),
  };
}

/** Nets that agree while parts do not are no agreement. */
function gap(ledger: Amounts, amounts: Amounts): number {
  const parts = (["net", "sales", "giftCards", "refunds", "adjustments"] as const).map(
    (part) => ledger[part] - amounts[part],
  );
  return parts.find((part) => part !== 0) ?? 0;
}

export function amountsOf(plan: Plan): Amounts {
  const of = (invoices: Iterable<Invoice>, wanted: (code: string) => boolean) => {
    let total = 0;
    for (const invoice of invoices) {
      for (const { code, quantity, unitPrice } of invoice.lines)
        if (wanted(code)) total += lineAmount(quantity, unitPrice);
    }
    return total;
  };
  const sales = of(plan.orders.values(), (code) => !isGiftCard(code));
  const giftCards = of(plan.orders.values(), isGiftCard);
  const refunds = of(plan.returns.values(), () => true);
  const adjustments = sum(plan.financeAdjustments.map((each) => each.amount));
  return { sales, giftCards, refunds, adjustments, net: sales + giftCards - refunds + adjustments };
}

/** Asks the books until every document is recorded and none is pending. */
async function posted(
  platform: PlatformClient,
  documents: readonly string[],
  onProgress: OnProgress,
): Promise<Report["ledger"]> {
  let movedAt = Date.now();
  let best = -1;
  for (;;) {
    const askedAt = Date.now();
    const total = { sales: 0, giftCards: 0, refunds: 0, adjustments: 0, net: 0, balanced: true };
    let done = 0;
    for (const part of chunks(documents)) {
      const answer = await platform.patiently((from) =>
        platform.finance.getLedgerSummary(from, { body: { channel, documents: part } }),
      );
      for (const name of ["sales", "giftCards", "refunds", "adjustments", "net"] as const) total[name] += answer[name];
      total.balanced &&= answer.balanced;
      done += answer.recorded - answer.pending;
    }
    onProgress("Posting to the books", done, documents.length);
    if (done >= documents.length || Date.now() - movedAt > stalledMs) return total;
    if (done > best) [best, movedAt] = [done, Date.now()];
    // Slow books are not to be kept from posting by our asking.
    await delay(Math.max(pollMs, 2 * (Date.now() - askedAt)));
  }
}

/** Asks the ledger of stock until the units of the file have moved, or nothing moves any more. */
async function stockOf(
  platform: PlatformClient,
  plan: Plan,
  opening: readonly Opening[],
  sent: Sent,
  onProgress: OnProgress,
): Promise<Stock> {
  const expected = expectedStock(plan, opening, sent);
  const documents = [
    ...opening.map(({ number }) => number),
    ...sent.orders.numbers,
    ...sent.returns.numbers,
    ...sent.stockAdjustments.numbers,
  ];
  let movedAt = Date.now();
  let best = -1;
  for (;;) {
    const found = { receipt: 0, sale: 0, return: 0, adjustment: 0 } as Record<string, number>;
    for (const part of chunks(documents)) {
      const { totals } = await platform.patiently((from) =>
        platform.inventory.summarizeMovements(from, { body: { source: channel, documents: part } }),
      );
      for (const { type, delta } of totals) found[type] = (found[type] ?? 0) + delta;
    }
    const onHand = sum(Object.values(found));
    const difference = onHand - expected.onHand;
    const moved = Math.abs(found["sale"] ?? 0) + (found["return"] ?? 0);
    onProgress("Moving the stock", moved, expected.sold + expected.returned);
    if (difference === 0 || Date.now() - movedAt > stalledMs) {
      return {
        opening: found["receipt"] ?? 0,
        sold: -(found["sale"] ?? 0),
        returned: found["return"] ?? 0,
        adjusted: found["adjustment"] ?? 0,
        onHand,
        difference,
      };
    }
    if (moved > best) [best, movedAt] = [moved, Date.now()];
    await delay(pollMs);
  }
}

/** What the file says of the entries that were taken. */
function expectedStock(plan: Plan, opening: readonly Opening[], sent: Sent): Stock {
  const units = (invoices: ReadonlyMap<string, Invoice>, taken: readonly string[]) =>
    sum(
      taken.flatMap((number) =>
        (invoices.get(number)?.lines ?? []).map(({ code, quantity }) => (isStocked(code) ? quantity : 0)),
      ),
    );
  const sold = units(plan.orders, sent.orders.numbers);
  const returned = units(plan.returns, sent.returns.numbers);
  const taken = new Set(sent.stockAdjustments.numbers);
  const adjusted = sum(plan.stockAdjustments.map(({ number, difference }) => (taken.has(number) ? difference : 0)));
  const open = sum(opening.map(({ quantity }) => quantity));
  return { opening: open, sold, returned, adjusted, onHand: open - sold + returned + adjusted, difference: 0 };
}

function* chunks(documents: readonly string[]): Generator<string[]> {
  for (let at = 0; at < documents.length; at += perCall) yield documents.slice(at, at + perCall);
}
