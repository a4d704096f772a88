/**
 * What left and came back against the documents that say so: stock that moved under a number that nobody knows. How much a known
 * document may move is compared from its own side.
 */
import type { FinanceContext } from "../deps.ts";
import { type Comparison, momentsOf } from "./comparison.ts";
import { ordersOf, returnsOf } from "./kept-documents.ts";
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
      kind: "stock-without-document" as const,
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
  const kept = await keptOf(ctx, items);
  const strange = Map.groupBy(
    items.filter((each) => !kept.has(keyOf(each))),
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
const key = (kind: "sale" | "refund", channel: string, number: string): string => `${kind}\n${channel}\n${number}`;
const keyOf = (each: Moved): string => key(kindOf(each), each.source, each.reference);

/** Finance has heard of most of them, and so knows their ids: those are asked for together, of whatever tenant. */
async function keptOf(ctx: FinanceContext, items: readonly Moved[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const heardOf = await ctx.deps.db.sql<{ kind: "sale" | "refund"; id: string }[]>`
    SELECT DISTINCT kind, transaction_id AS id FROM finance_events
    WHERE document = ANY(${items.map((each) => each.reference)}) AND kind IN ('sale', 'refund')`;
  const idsOf = (kind: "sale" | "refund") => heardOf.filter((each) => each.kind === kind).map(({ id }) => id);
  const [orders, returns] = await Promise.all([ordersOf(ctx, idsOf("sale")), returnsOf(ctx, idsOf("refund"))]);
  return new Set([
    ...[...orders.values()].map(({ channel, channelOrderNumber }) => key("sale", channel, channelOrderNumber)),
    ...[...returns.values()].map(({ channel, channelReturnNumber }) => key("refund", channel, channelReturnNumber)),
  ]);
}

async function isKnown(ctx: FinanceContext, each: Moved): Promise<boolean> {
  const { source: channel, reference } = each;
  const { items } =
    kindOf(each) === "refund"
      ? await ctx.deps.returns.listReturns(ctx, { query: { channel, channelReturnNumber: reference, limit: 1 } })
      : await ctx.deps.orders.listOrders(ctx, { query: { channel, channelOrderNumber: reference, limit: 1 } });
  return items.length > 0;
}
