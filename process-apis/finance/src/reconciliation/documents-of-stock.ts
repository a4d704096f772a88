/** Orders, sales and returns against what stock did under their numbers: each unit that left or came back, and none beside. */
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { isUnderWay } from "./comparison.ts";
import type { Return } from "./compare-returns.ts";
import { asItIsNow } from "./kept-documents.ts";
import type { Order } from "./order-difference.ts";
import { movedKind, type StockDifference, valued } from "./stock-difference.ts";

type Moved = Awaited<ReturnType<FinanceContext["deps"]["inventory"]["lookupMovedUnits"]>>["units"][number];

/** A document as far as it is compared. */
interface Document {
  readonly transactionId: string;
  readonly number: string;
  readonly channel: string;
  readonly locationId: string;
  readonly updatedAt: string;
  /** What it is called in words, with its state. */
  readonly called: string;
  readonly moves: "out" | "back";
  /** Lines whose units must have moved. */
  readonly lines: readonly { readonly itemId: string; readonly quantity: number }[];
}

export async function ordersAgainstStock(ctx: FinanceContext, orders: readonly Order[]): Promise<Difference[]> {
  const moved = await movedOf(ctx, orders.map(ofOrder));
  const suspects = orders.filter((order) => compare(ctx, ofOrder(order), moved).length > 0);
  // An order may have left between the two questions. What moved was decided before: asked again, it knows.
  const now = await Promise.all(suspects.map((order) => asItIsNow(ctx, order)));
  return valued(
    ctx,
    now.flatMap((order) => compare(ctx, ofOrder(order), moved)),
  );
}

export async function returnsAgainstStock(ctx: FinanceContext, returns: readonly Return[]): Promise<Difference[]> {
  const documents = returns.map(ofReturn);
  const moved = await movedOf(ctx, documents);
  return valued(
    ctx,
    documents.flatMap((each) => compare(ctx, each, moved)),
  );
}

const ofOrder = (order: Order): Document => ({
  transactionId: order.orderId,
  number: order.channelOrderNumber,
  channel: order.channel,
  locationId: order.locationId,
  updatedAt: order.updatedAt,
  called: `${order.state} order`,
  moves: "out",
  lines: order.facts.goodsLeft ? order.lines.filter((line) => line.stocked) : [],
});

const ofReturn = (entry: Return): Document => ({
  transactionId: entry.returnId,
  number: entry.channelReturnNumber,
  channel: entry.channel,
  locationId: entry.locationId,
  updatedAt: entry.updatedAt,
  called: `${entry.state} return`,
  moves: "back",
  lines: entry.lines.filter((line) => line.stocked && line.disposition === "restock"),
});

/** What moved, by the document's number. */
async function movedOf(ctx: FinanceContext, documents: readonly Document[]): Promise<ReadonlyMap<string, Moved[]>> {
  if (documents.length === 0) return new Map();
  const asked = documents.map(({ channel, number }) => ({ source: channel, reference: number }));
  const { units } = await ctx.deps.inventory.lookupMovedUnits(ctx, { body: { documents: asked } });
  return Map.groupBy(units, (each) =>
    keyOf({ channel: each.source, number: each.reference, moves: each.type === "return" ? "back" : "out" }),
  );
}

const keyOf = ({ channel, number, moves }: Pick<Document, "channel" | "number" | "moves">): string =>
  `${channel}\n${number}\n${moves}`;

const placeOf = ({ itemId, locationId }: { readonly itemId: string; readonly locationId: string }): string =>
  `${itemId}\n${locationId}`;

function compare(ctx: FinanceContext, document: Document, moved: ReadonlyMap<string, Moved[]>): StockDifference[] {
  const { transactionId, number, channel, locationId, called, moves } = document;
  const sides = new Map<string, NonNullable<Difference["units"]>>();
  const sideOf = (place: { readonly itemId: string; readonly locationId: string }) => {
    const side = sides.get(placeOf(place)) ?? {
      itemId: place.itemId,
      locationId: place.locationId,
      expected: 0,
      found: 0,
    };
    sides.set(placeOf(place), side);
    return side;
  };
  for (const { itemId, quantity } of document.lines) sideOf({ itemId, locationId }).expected += quantity;
  for (const each of moved.get(keyOf(document)) ?? []) sideOf(each).found += each.quantity;
  const differing = [...sides.values()].filter(({ expected, found }) =>
    // Stock follows by events: what is just on its way is no difference.
    found < expected ? !isUnderWay(ctx, document) : found > expected,
  );
  return differing.map((units) => ({
    kind: movedKind(units),
    transactionId,
    document: number,
    channel,
    detail: `Of ${units.itemId} at ${units.locationId} ${String(units.found)} moved ${moves}, and the ${called} says ${String(units.expected)}.`,
    units,
  }));
}
