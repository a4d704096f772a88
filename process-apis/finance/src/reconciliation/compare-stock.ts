/**
 * What left and came back against the documents that say so: stock that moved under a number that nobody knows. How much a known
 * document may move is compared from its own side.
 */
import type { FinanceContext } from "../deps.ts";
import { type Comparison, momentsOf } from "./comparison.ts";
import { valued } from "./stock-difference.ts";

type Moved = Awaited<ReturnType<FinanceContext["deps"]["inventory"]["listMovedUnits"]>>["items"][number];

export const compareStock: Comparison = async (ctx, window, cursor, limit) => {
  const { from, before } = momentsOf(window, ctx.deps.days);
  const { items, nextCursor } = await ctx.deps.inventory.listMovedUnits(ctx, {
    query: { from, to: before, limit, source: window.channel, cursor },
  });
  const strangers = await unknown(ctx, items);
  const differences = await valued(
    ctx,
    strangers.map(({ type, source, reference, itemId, locationId, quantity }) => ({
      transactionId: reference,
      document: reference,
      channel: source,
      detail: `${String(quantity)} × ${itemId} moved at ${locationId} as ${type} ${reference} of ${source}, which nobody knows.`,
      units: { itemId, locationId, expected: 0, found: quantity },
    })),
  );
  return { differences, checked: items.length, next: nextCursor };
};

/** Documents are kept before their goods move, so whoever is asked after the movement was read knows them. */
async function unknown(ctx: FinanceContext, items: readonly Moved[]): Promise<Moved[]> {
  const heardOf = await keptOf(ctx, items);
  const strange = Map.groupBy(
    items.filter((each) => !heardOf.has(keyOf(each))),
    keyOf,
  );
  const found = await Promise.all(
    [...strange.values()].map(async (units) => {
      const [first] = units;
      return first === undefined || (await isKnown(ctx, first)) ? [] : units;
    }),
  );
  return found.flat();
}

const kindOf = ({ type }: Moved): "sale" | "refund" => (type === "return" ? "refund" : "sale");
const keyOf = (each: Moved): string => `${kindOf(each)}\n${each.source}\n${each.reference}`;

/** Those that finance has heard of itself, of whatever tenant. */
async function keptOf(ctx: FinanceContext, items: readonly Moved[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const rows = await ctx.deps.db.sql<{ key: string }[]>`
    SELECT DISTINCT kind || E'\\n' || channel || E'\\n' || document AS key FROM finance_events
    WHERE document = ANY(${items.map((each) => each.reference)}) AND kind IN ('sale', 'refund')`;
  return new Set(rows.map(({ key }) => key));
}

async function isKnown(ctx: FinanceContext, each: Moved): Promise<boolean> {
  const { source: channel, reference } = each;
  const { items } =
    kindOf(each) === "refund"
      ? await ctx.deps.returns.listReturns(ctx, { query: { channel, channelReturnNumber: reference, limit: 1 } })
      : await ctx.deps.orders.listOrders(ctx, { query: { channel, channelOrderNumber: reference, limit: 1 } });
  return items.length > 0;
}
