/** Stocked goods that left or came back without their cost in the books: every line costs something, whatever was paid for it. */
import { sum } from "@tierline/kernel/model/money";
import type { FinanceContext } from "../deps.ts";
import { saleReference } from "../events/from-order.ts";
import { costedUnits, refundReference } from "../events/from-return.ts";
import { valueUnits } from "../posting/value-units.ts";
import type { CostedUnits } from "../resources/events/contract.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import type { Return } from "./compare-returns.ts";
import { journalEntries, type JournalEntry, type KeptEvent } from "./journal-amount.ts";
import type { Order } from "./order-difference.ts";

/** An order or return as far as its cost is looked for. */
export interface CostedDocument {
  readonly transactionId: string;
  readonly document: string;
  readonly channel: string;
  readonly kind: "sale" | "refund";
  /** Of the event that tells of it. */
  readonly reference: string;
  readonly units: readonly CostedUnits[];
}

export const costedOrder = ({ orderId, channelOrderNumber, channel, facts, lines }: Order): CostedDocument => ({
  transactionId: orderId,
  document: channelOrderNumber,
  channel,
  kind: "sale",
  reference: saleReference(orderId),
  units: facts.goodsLeft
    ? lines.filter((line) => line.stocked).map(({ itemId, quantity }) => ({ kind: "cost", itemId, quantity }))
    : [],
});

export const costedReturn = ({ returnId, channelReturnNumber, channel, lines }: Return): CostedDocument => ({
  transactionId: returnId,
  document: channelReturnNumber,
  channel,
  kind: "refund",
  reference: refundReference(returnId),
  units: lines.flatMap(costedUnits),
});

/** What waits for a cost, or to be posted, is named with the events; here is what nobody waits for. */
export async function costsMissing(
  ctx: FinanceContext,
  documents: readonly CostedDocument[],
  entries: ReadonlyMap<string, JournalEntry>,
  events: ReadonlyMap<string, KeptEvent>,
): Promise<Difference[]> {
  const stocked = documents.filter(({ units }) => units.length > 0);
  const apart = await costsApart(
    ctx,
    stocked.map(({ transactionId }) => transactionId),
  );
  const silent = stocked.filter((document) => {
    const event = events.get(document.reference);
    // What finance never heard of is named for that already.
    if (event === undefined || isWaiting(event) || apart.has(document.transactionId)) return false;
    const entry = entries.get(document.reference);
    return entry === undefined || !hasCost(ctx, document, entry);
  });
  const found = await Promise.all(silent.map((document) => expectedCost(ctx, document)));
  return found.flat();
}

const isWaiting = ({ state, waitsForCost }: KeptEvent): boolean =>
  state === "pending" || state === "exception" || waitsForCost;

/** Documents whose cost is an event of its own: one that waits, or one whose entry stands. */
async function costsApart(ctx: FinanceContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.deps.db.sql<(KeptEvent & { reference: string; id: string })[]>`
    SELECT reference, transaction_id AS id, state, uncosted IS NOT NULL AS "waitsForCost"
    FROM finance_events WHERE transaction_id = ANY(${[...ids]}) AND kind IN ('cost-of-sale', 'cost-of-refund')`;
  const entries = await journalEntries(
    ctx,
    rows.map(({ reference }) => reference),
  );
  return new Set(rows.filter((row) => isWaiting(row) || entries.has(row.reference)).map(({ id }) => id));
}

/** Whether an entry touches an account that costs of such documents are posted to. */
function hasCost({ deps: { rules } }: FinanceContext, { kind }: CostedDocument, { lines }: JournalEntry): boolean {
  const ofCosts = rules.filter((rule) => rule.event === kind && rule.line.startsWith("cost"));
  const accounts = new Set(ofCosts.flatMap(({ debit, credit }) => [debit, credit]));
  return lines.some(({ account }) => accounts.has(account));
}

/** Goods that cost nothing need no cost in the books. */
async function expectedCost(ctx: FinanceContext, document: CostedDocument): Promise<Difference[]> {
  const { currency, costs } = ctx.deps;
  const { transactionId, channel, kind, units } = document;
  const known = await costs.find(
    units.map(({ itemId }) => itemId),
    currency,
    ctx,
  );
  const valued = valueUnits({ costed: [...units], currency }, known);
  const expected = sum(valued.lines.map(({ amount }) => amount));
  if (expected === 0 && valued.uncosted.length === 0) return [];
  const detail = `Goods ${kind === "sale" ? "left" : "came back"}, and their cost is not in the journal.`;
  const found = { kind: "cost-missing", expected, found: 0, detail } as const;
  return [{ transactionId, document: document.document, channel, currency, ...found }];
}
