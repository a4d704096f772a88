/** Lives a life through the channels, as often as it takes: whatever is not answered is asked again with the same key. */
import { isProblem } from "@tierline/kernel/errors/problem";
import { inMajorUnits, lineAmount } from "@tierline/kernel/model/money";
import { eventually } from "@tierline/kernel/testing/eventually";
import { answered } from "../answered.ts";
import { now, type Retailer } from "../journeys/retailer.ts";
import { source } from "../running.ts";
import { type Life, type LifeReturn, priceOf } from "./life.ts";

/** A life with what the platform said while it was lived. */
export interface Lived {
  readonly life: Life;
  readonly number: string;
  readonly items: readonly [string, string];
  readonly orderId: string;
  readonly total: number;
  /** The returns that were taken, with what was paid back for each. */
  readonly taken: readonly {
    /** The return's number where it was taken. */
    readonly number: string;
    readonly counter: LifeReturn["counter"];
    readonly units: readonly [number, number];
    readonly refund: number;
  }[];
}

const patienceMs = 150_000;
/** Hundreds wait side by side. */
const everyMs = 1_000;

export async function live(
  retailer: Retailer,
  life: Life,
  number: string,
  items: readonly [string, string],
): Promise<Lived> {
  const placed = await answered(() =>
    retailer.orders.placeOrder(source(), { idempotencyKey: number, body: orderOf(life, number, items) }),
  );
  const { orderId, total } = placed;
  await meetFate(retailer, life, number, orderId);
  const order = await settle(retailer, number, orderId);
  const taken = order.facts.goodsLeft
    ? await sendBack(retailer, { life, number, items, orderId, channel: order.channel })
    : [];
  return { life, number, items, orderId, total, taken };
}

const orderOf = (life: Life, number: string, items: readonly [string, string]) => ({
  channelOrderNumber: number,
  customer: { reference: "C-1" },
  currency: life.currency,
  locationId: life.place,
  paymentToken: life.token,
  lines: life.lines.map((line) => ({
    itemId: items[line.item],
    quantity: line.quantity,
    ...(line.off === null ? {} : { unitPrice: priceOf(life, line) }),
  })),
});

async function meetFate(retailer: Retailer, { fate, place }: Life, number: string, orderId: string): Promise<void> {
  const params = { orderId };
  const cancel = () =>
    unlessRefused(() =>
      retailer.orders.cancelOrder(source(), {
        params,
        idempotencyKey: `${number}-cancel`,
        body: { reason: "changed my mind" },
      }),
    );
  const ship = () => (place === "WH-2" ? report(retailer, number, orderId) : Promise.resolve());
  if (fate === "cancel") await cancel();
  else if (fate === "race") await Promise.all([cancel(), ship()]);
  else await ship();
}

/** The shipment is reported as soon as the order is released; one that ended before has none. */
async function report(retailer: Retailer, number: string, orderId: string): Promise<void> {
  const params = { orderId };
  const state = () => answered(() => retailer.stateOf(orderId));
  await eventually(state, (each) => each !== "accepted" && each !== "authorized", patienceMs, everyMs);
  const input = { params, idempotencyKey: `${number}-ship`, body: { shippedAt: now() } };
  await unlessRefused(() => retailer.orders.reportShipment(source(), input));
}

/** Waits for the end of the way; a capture that was declined is tried again by somebody who looked at it. */
async function settle(retailer: Retailer, number: string, orderId: string) {
  const params = { orderId };
  const order = () => answered(() => retailer.orders.getOrder(source(), { params }));
  const ended = ["completed", "declined", "cancelled"];
  for (let round = 1; ; round++) {
    const seen = await eventually(order, (each) => ended.includes(each.state) || each.attention, patienceMs, everyMs);
    if (ended.includes(seen.state)) return seen;
    const retry = { params, idempotencyKey: `${number}-retry-${String(round)}`, body: { note: "the bank was called" } };
    await unlessRefused(() => retailer.orders.retryOrder(source(), retry));
  }
}

interface Back {
  readonly life: Life;
  readonly number: string;
  readonly items: readonly [string, string];
  readonly orderId: string;
  readonly channel: string;
}

async function sendBack(retailer: Retailer, back: Back): Promise<Lived["taken"]> {
  const wanted = back.life.returns.filter(({ units }) => units[0] + units[1] > 0);
  const one = (each: LifeReturn, index: number) =>
    each.counter === "web" ? byPost(retailer, back, each, index) : atCounter(retailer, back, each, index);
  const results = back.life.together ? await Promise.all(wanted.map(one)) : await inTurn(wanted, one);
  return results.flatMap((refund, index) => {
    const each = wanted[index];
    return refund === undefined || each === undefined ? [] : [{ ...each, number: numberOf(back, each, index), refund }];
  });
}

async function inTurn<T, R>(all: readonly T[], work: (each: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, each] of all.entries()) results.push(await work(each, index));
  return results;
}

const numberOf = ({ number }: Back, { counter }: LifeReturn, index: number): string =>
  `${number}-${counter === "web" ? "R" : "S"}${String(index)}`;

const linesOf = ({ items }: Back, { units }: LifeReturn) =>
  ([0, 1] as const).flatMap((item) =>
    units[item] === 0 ? [] : [{ item, itemId: items[item], quantity: units[item] }],
  );

/** What is paid back; undefined where it was refused. */
async function byPost(retailer: Retailer, back: Back, each: LifeReturn, index: number): Promise<number | undefined> {
  const channelReturnNumber = numberOf(back, each, index);
  const lines = linesOf(back, each).map(({ itemId, quantity }) => ({ itemId, quantity }));
  const body = { channelReturnNumber, orderId: back.orderId, lines };
  const taken = await unlessRefused(() =>
    retailer.returns.acceptReturn(source(), { idempotencyKey: channelReturnNumber, body }),
  );
  if (taken === undefined) return undefined;
  const state = () => answered(() => retailer.returns.getReturn(source(), { params: { returnId: taken.returnId } }));
  await eventually(state, (seen) => seen.state === "completed", patienceMs, everyMs);
  return taken.total;
}

/** A counter pays no more than the cheapest line of the item was sold for. */
async function atCounter(retailer: Retailer, back: Back, each: LifeReturn, index: number): Promise<number | undefined> {
  const { life, number, channel } = back;
  const returnNumber = numberOf(back, each, index);
  const lines = linesOf(back, each).map(({ item, itemId, quantity }) => {
    const sold = life.lines.filter((line) => line.item === item);
    const cheapest = Math.min(...sold.map((line) => Math.floor(amountOf(life, line) / line.quantity)), 1e9);
    const price = sold.length === 0 ? "0" : inMajorUnits(cheapest, life.currency);
    return { sku: itemId, quantity, price };
  });
  const entry = {
    returnNumber,
    store: "STORE-1",
    at: backAt,
    currency: life.currency,
    paidBackBy: "cash" as const,
    lines,
    sale: { number, channel },
  };
  const body = { returns: [entry] };
  const { results } = await answered(() =>
    retailer.till.reportReturns(source(), { idempotencyKey: returnNumber, body }),
  );
  if (results[0]?.status === "rejected") return undefined;
  return lines.reduce((sum, { quantity, price }) => sum + lineAmount(quantity, price, life.currency), 0);
}

/** The same request again has the same time. */
const backAt = now();

const amountOf = (life: Life, line: Life["lines"][number]): number =>
  lineAmount(line.quantity, priceOf(life, line), life.currency);

/** Undefined where it was refused for good. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await answered(ask);
  } catch (error) {
    if (isProblem(error, "conflict", "unknown-item")) return undefined;
    throw error;
  }
}
