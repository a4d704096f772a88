/** Receipts, counts, adjustments and damage against the books: stock that moved, and of which the books never heard. */
import type { FinanceContext } from "../deps.ts";
import { stockEventOf } from "../events/from-adjustment.ts";
import { stockReferences } from "../events/stock-reference.ts";
import type { EntryLine } from "../posting/build-entry.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { type Comparison, isUnderWay, momentsOf } from "./comparison.ts";
import { journalEntries } from "./journal-amount.ts";
import { type StockDifference, valued } from "./stock-difference.ts";

export type Adjustment = Awaited<ReturnType<FinanceContext["deps"]["inventory"]["listAdjustments"]>>["items"][number];

interface Kept {
  readonly reference: string;
  readonly kind: string;
  readonly state: string;
  readonly document: string;
  readonly channel: string;
  readonly currency: string;
  readonly entry: readonly EntryLine[] | null;
}

export const compareMovements: Comparison = async (ctx, window, cursor, limit) => {
  const { from, before } = momentsOf(window, ctx.deps.days);
  const { items, nextCursor } = await ctx.deps.inventory.listAdjustments(ctx, {
    query: { from, to: before, limit, source: window.channel, cursor },
  });
  const meant = items.flatMap((adjustment) => meaningOf(ctx, adjustment));
  const told = await eventsOf(ctx, meant);
  const [unheard, unposted] = await Promise.all([
    neverHeard(
      ctx,
      meant.filter((each) => !told.has(each.adjustment)),
    ),
    withoutEntry(ctx, [...told.values()]),
  ]);
  return { differences: [...unheard, ...unposted], checked: items.length, next: nextCursor };
};

interface Meant {
  readonly adjustment: Adjustment;
  /** Of the event that it is for the books. */
  readonly kind: string;
  /** What that may be called, as it is today first. */
  readonly references: readonly string[];
}

/** Nothing where it is no event for the books: they told of it themselves, or it has no value. */
function meaningOf({ deps: { currency, days } }: FinanceContext, adjustment: Adjustment): Meant[] {
  const about = { currency, days, correlationId: adjustment.movementKey };
  const event = stockEventOf({ ...adjustment, channel: adjustment.source }, about);
  return event === undefined ? [] : [{ adjustment, kind: event.kind, references: stockReferences(adjustment) }];
}

async function eventsOf(ctx: FinanceContext, meant: readonly Meant[]): Promise<ReadonlyMap<Adjustment, Kept>> {
  if (meant.length === 0) return new Map();
  const rows = await ctx.deps.db.sql<Kept[]>`
    SELECT reference, kind, state, document, channel, currency, entry FROM finance_events
    WHERE reference = ANY(${meant.flatMap(({ references }) => references)})`;
  const kept = new Map(rows.map((row) => [row.reference, row]));
  return new Map(
    meant.flatMap(({ adjustment, kind, references }) => {
      const event = references.map((each) => kept.get(each)).find((each) => each?.kind === kind);
      return event === undefined ? [] : [[adjustment, event] as const];
    }),
  );
}

/** Finance hears of it by an event, a little later. An entry without our event is named for that. */
async function neverHeard(ctx: FinanceContext, meant: readonly Meant[]): Promise<Difference[]> {
  const late = meant.filter(({ adjustment: { recordedAt: updatedAt } }) => !isUnderWay(ctx, { updatedAt }));
  const entries = await journalEntries(
    ctx,
    late.flatMap(({ references }) => references.slice(0, 1)),
  );
  const unheard = late.filter(({ references }) => !references.some((each) => entries.has(each)));
  return valued(
    ctx,
    unheard.map(({ adjustment }) => differenceOf(adjustment)),
  );
}

const differenceOf = ({ source, sourceKey, type, itemId, locationId, quantity }: Adjustment): StockDifference => ({
  kind: "movement-without-entry",
  transactionId: sourceKey,
  document: sourceKey,
  channel: source,
  detail: `${String(quantity)} × ${itemId} at ${locationId} by ${type} ${sourceKey} of ${source}, and the books never heard of it.`,
  units: { itemId, locationId, expected: quantity, found: 0 },
});

/** An event that was posted, and its entry is gone. */
async function withoutEntry(ctx: FinanceContext, events: readonly Kept[]): Promise<Difference[]> {
  const posted = events.filter(({ state }) => state === "posted");
  const entries = await journalEntries(
    ctx,
    posted.map(({ reference }) => reference),
  );
  const gone = posted.filter(({ reference }) => !entries.has(reference));
  return gone.map(({ reference, document, channel, currency, entry }) => ({
    kind: "entry-missing",
    transactionId: reference,
    document,
    channel,
    currency,
    expected: (entry ?? []).reduce((total, line) => total + (line.debit ?? 0), 0),
    found: 0,
    detail: "It was posted, and the journal has no entry of it.",
  }));
}
