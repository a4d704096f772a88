/** After a life: stock, payment, refunds and journal say the same of it, to the minor unit. */
import assert from "node:assert/strict";
import { isProblem } from "@tierline/kernel/errors/problem";
import { eventually } from "@tierline/kernel/testing/eventually";
import { answered } from "../answered.ts";
import type { Retailer } from "../journeys/retailer.ts";
import { source } from "../running.ts";
import { totalOf, unitsOf } from "./life.ts";
import type { Lived } from "./live.ts";

/** Units of each item that a life begins with, and what one of them costs. */
export const opening = 100;
export const unitCost = "1.10";
const unitCostMinor = 110;

export async function judge(retailer: Retailer, lived: Lived): Promise<void> {
  const { life, number, orderId, taken } = lived;
  const order = await answered(() => retailer.orders.getOrder(source(), { params: { orderId } }));
  const about = `${number} ${JSON.stringify(life)}`;
  assert.equal(lived.total, totalOf(life), about);
  if (life.token === "tok_declined" && lived.total > 0) assert.ok(!order.facts.goodsLeft, about);
  const sold = order.facts.goodsLeft;
  assert.equal(order.state === "completed", sold, about);
  neverTooMuch(lived, about);
  const refunded = sum(taken.map(({ refund }) => refund));
  await paymentAgrees(retailer, lived, sold, about);
  await reaches(() => stockOf(retailer, lived), expectedStock(lived, sold), about);
  await booksAgree(retailer, lived, { sold, refunded }, about);
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

/** Never more units back than were sold, never more money than was paid, and all of it where all came back by post. */
function neverTooMuch({ life, taken, total }: Lived, about: string): void {
  const back = ([0, 1] as const).map((item) => sum(taken.map(({ units }) => units[item])));
  for (const item of [0, 1] as const) assert.ok((back[item] ?? 0) <= unitsOf(life, item), about);
  const refunded = sum(taken.map(({ refund }) => refund));
  assert.ok(refunded <= total, about);
  const whole = ([0, 1] as const).every((item) => back[item] === unitsOf(life, item));
  if (whole && taken.every(({ counter }) => counter === "web")) assert.equal(refunded, total, about);
}

async function paymentAgrees(
  retailer: Retailer,
  { orderId, total, taken }: Lived,
  sold: boolean,
  about: string,
): Promise<void> {
  const payment = await answered(() => retailer.payment(orderId)).catch((error: unknown) => {
    if (isProblem(error, "not-found")) return undefined;
    throw error;
  });
  const byPost = sum(taken.filter(({ counter }) => counter === "web").map(({ refund }) => refund));
  const moved = [payment?.captured ?? 0, payment?.refunded ?? 0];
  assert.deepEqual(moved, sold ? [total, byPost] : [0, 0], about);
  if (!sold) assert.ok(payment === undefined || ["voided", "declined"].includes(payment.state), about);
}

/** On hand and reserved of each item, where it was sold from and in the store. */
async function stockOf(retailer: Retailer, { items, life }: Lived): Promise<unknown[]> {
  return Promise.all(
    items.flatMap((itemId) =>
      [life.place, "STORE-1"].map(async (place) => {
        const [onHand, reserved] = await answered(() => retailer.stock(itemId, place));
        return [onHand ?? 0, reserved ?? 0];
      }),
    ),
  );
}

function expectedStock({ life, taken }: Lived, sold: boolean): unknown[] {
  return ([0, 1] as const).flatMap((item) => {
    const back = (counter: "web" | "store") =>
      sum(taken.filter((each) => each.counter === counter).map(({ units }) => units[item]));
    return [
      [opening - (sold ? unitsOf(life, item) : 0) + back("web"), 0],
      [back("store"), 0],
    ];
  });
}

async function booksAgree(
  retailer: Retailer,
  { life, number, taken, total }: Lived,
  { sold, refunded }: { readonly sold: boolean; readonly refunded: number },
  about: string,
): Promise<void> {
  const documents = [
    number,
    ...life.returns.flatMap((_, index) => [`${number}-R${String(index)}`, `${number}-S${String(index)}`]),
  ];
  const units = sold
    ? unitsOf(life, 0) + unitsOf(life, 1) - sum(taken.map((each) => each.units[0] + each.units[1]))
    : 0;
  const expected = { revenue: sold ? total : 0, refunds: refunded, cost: units * unitCostMinor, balanced: true };
  await reaches(() => booksOf(retailer, documents, life.currency), expected, about);
}

/** Stock and books follow by events: what they come to within a minute is judged. */
async function reaches<T>(ask: () => Promise<T>, expected: T, about: string): Promise<void> {
  const same = (found: T): boolean => JSON.stringify(found) === JSON.stringify(expected);
  await eventually(ask, same, 60_000, 250).catch((error: unknown) => {
    throw new Error(`${about}: expected ${JSON.stringify(expected)}`, { cause: error });
  });
}

async function booksOf(retailer: Retailer, documents: readonly string[], currency: string) {
  const summary = await answered(() =>
    retailer.erp.summarizeJournal(source(), { body: { documents: [...documents] } }),
  );
  const on = (account: string, unit: string) =>
    sum(
      summary.totals
        .filter((each) => each.account === account && each.currency === unit)
        .map(({ debit, credit }) => debit - credit),
    );
  const balances = [...Map.groupBy(summary.totals, (each) => each.currency).values()].map((some) =>
    sum(some.map(({ debit, credit }) => debit - credit)),
  );
  return {
    revenue: 0 - on("4000", currency),
    refunds: on("4100", currency),
    cost: on("5000", "GBP"),
    balanced: balances.every((balance) => balance === 0),
  };
}
