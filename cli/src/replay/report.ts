/** What the channel sent against what the books and the stock ledger say, for the entries of this window alone. */
import { setTimeout as delay } from "node:timers/promises";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import { channel, chunks, pollMs, stalledMs } from "./asking.ts";
import { isGiftCard, type Invoice, type Plan, replayCurrency } from "./plan.ts";
import type { PlatformClient } from "./platform-client.ts";
import { type Stock, stockOf } from "./moved-stock.ts";
import type { Opening, Sent } from "./send.ts";
import type { OnProgress } from "./stage.ts";

/** Minor units. */
export interface Amounts {
  sales: number;
  giftCards: number;
  refunds: number;
  adjustments: number;
  net: number;
}

/** What a replay prints. */
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

/** Waits until all that was sent is in the books and in stock, or nothing moves any more. */
export async function report(
  platform: PlatformClient,
  plan: Plan,
  opening: readonly Opening[],
  sent: Sent,
  startedAt: number,
  onProgress: OnProgress,
): Promise<Report> {
  const acceptedAt = performance.now();
  const ledger = await posted(platform, plan, sent, onProgress);
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

/** What the entries of the file add up to that are wanted: all of them unless told. */
function amountsOf(plan: Plan, isWanted: (number: string) => boolean = () => true): Amounts {
  const of = (invoices: Iterable<Invoice>, wanted: (code: string) => boolean) => {
    let total = 0;
    for (const invoice of invoices) {
      if (!isWanted(invoice.number)) continue;
      for (const { code, quantity, unitPrice } of invoice.lines)
        if (wanted(code)) total += lineAmount(quantity, unitPrice, replayCurrency);
    }
    return total;
  };
  const sales = of(plan.orders.values(), (code) => !isGiftCard(code));
  const giftCards = of(plan.orders.values(), isGiftCard);
  const refunds = of(plan.returns.values(), () => true);
  const adjustments = sum(plan.financeAdjustments.map(({ number, amount }) => (isWanted(number) ? amount : 0)));
  return { sales, giftCards, refunds, adjustments, net: sales + giftCards - refunds + adjustments };
}

/**
 * Asks the books until every document is recorded, none is pending and they say what was taken, or nothing moves any more. While
 * one ERP follows another, what was posted in the one is read in the other a moment later.
 */
async function posted(
  platform: PlatformClient,
  plan: Plan,
  sent: Sent,
  onProgress: OnProgress,
): Promise<Report["ledger"]> {
  const documents = [...sent.orders.numbers, ...sent.returns.numbers, ...sent.financeAdjustments.numbers];
  const taken = new Set(documents);
  const expected = amountsOf(plan, (number) => taken.has(number));
  let movedAt = Date.now();
  let last = "";
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
    const isAllThere = done >= documents.length && gap(total, expected) === 0;
    if (isAllThere || Date.now() - movedAt > stalledMs) return total;
    const figures = JSON.stringify([done, total]);
    if (figures !== last) [last, movedAt] = [figures, Date.now()];
    // Slow books are not to be kept from posting by our asking.
    await delay(Math.max(pollMs, 2 * (Date.now() - askedAt)));
  }
}
