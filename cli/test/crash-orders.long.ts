/** `kill -9` while shoppers order, cancel and send back; afterwards every system says the same of every order. */
import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { answered } from "./answered.ts";
import { differences } from "./differences.ts";
import { checkout, Retailer } from "./journeys/retailer.ts";
import { source, startRunning, type Running } from "./running.ts";
import { randomOf } from "./sample.ts";

const seed = Number(process.env["CRASH_SEED"] ?? Date.now() % 1_000_000_000);
const kills = Number(process.env["CRASH_KILLS"] ?? 5);
const ordersPerKill = 8;
const received = 1_000;
/** Longer than the lease that a killed process leaves on the finance events it was posting. */
const patienceMs = 60_000;

type Wish = "buy" | "cancel" | "return" | "decline" | "slow";
const tokens: Partial<Record<Wish, string>> = { decline: "tok_declined", slow: "tok_timeout_authorized" };

interface Shopping {
  readonly number: string;
  readonly wish: Wish;
  readonly quantity: number;
  readonly pauseMs: number;
}
interface Shopped extends Shopping {
  readonly orderId: string;
  readonly total: number;
  /** What the shop was told of its cancellation. */
  readonly cancelled: boolean;
  readonly refund: number;
}

describe(`a platform killed ${String(kills)} times while orders come in, CRASH_SEED=${String(seed)}`, () => {
  const random = randomOf(seed);
  let running: Running;
  let retailer: Retailer;
  let sku: string;
  before(async () => {
    running = await startRunning({ databaseUrl: await testDatabase() });
    retailer = new Retailer(running);
    sku = await retailer.product(received);
  });
  after(() => running.stop());

  it("ends every order, with the same word on it in stock, payment and books", async () => {
    const shopping: Promise<Shopped>[] = [];
    for (let kill = 0; kill < kills; kill++) {
      shopping.push(...wishes(kill).map(shop));
      await delay(20 + random(700));
      await running.restart();
    }
    const shopped = await Promise.all(shopping);
    const states = await Promise.all(shopped.map(async (each) => ({ ...each, state: await finalState(each) })));
    const count = (holds: (each: (typeof states)[number]) => boolean, units: (each: Shopped) => number) =>
      states.filter(holds).reduce((sum, each) => sum + units(each), 0);
    const sold = count(
      ({ state }) => state === "completed",
      ({ quantity }) => quantity,
    );
    const returned = count(
      ({ wish }) => wish === "return",
      () => 1,
    );
    await eventually(
      () => retailer.stock(sku),
      ([onHand, reserved]) => onHand === received - sold + returned && reserved === 0,
    );
    for (const each of states) await agrees(each);
    assert.deepEqual(
      await eventually(
        () => differences(retailer),
        (found) => found.length === 0,
      ),
      [],
    );
    const verified = await retailer.inventory.verifyPositions(source(), { body: {} });
    assert.deepEqual(verified.differences, []);
  });

  function wishes(kill: number): Shopping[] {
    const kinds: Wish[] = ["buy", "buy", "buy", "cancel", "cancel", "return", "return", "decline"];
    return Array.from({ length: ordersPerKill }, (_, index) => ({
      number: `CR-${String(kill)}-${String(index)}`,
      wish: kill === 1 && index === 0 ? "slow" : (kinds[random(kinds.length)] ?? "buy"),
      quantity: 1 + random(3),
      pauseMs: random(400),
    }));
  }

  async function shop(each: Shopping): Promise<Shopped> {
    const { number, wish, quantity } = each;
    await delay(each.pauseMs);
    const paymentToken = tokens[wish] ?? "tok_visa";
    const body = { ...checkout(sku, quantity, paymentToken), orderNumber: number };
    const { orderId, total } = await answered(() =>
      retailer.shop.placeOrder(source(), { idempotencyKey: number, body }),
    );
    const cancelled = wish === "cancel" && (await cancel(orderId, number));
    return { ...each, orderId, total, cancelled, refund: wish === "return" ? await sendBack(orderId, number) : 0 };
  }

  /** False when the goods had left already. */
  async function cancel(orderId: string, number: string): Promise<boolean> {
    const input = { params: { orderId }, idempotencyKey: `${number}-cancel`, body: { reason: "changed my mind" } };
    try {
      await answered(() => retailer.shop.cancelOrder(source(), input));
      return true;
    } catch (error) {
      if (!isProblem(error, "conflict")) throw error;
      return false;
    }
  }

  async function sendBack(orderId: string, number: string): Promise<number> {
    await finalState({ orderId });
    const body = { returnNumber: `${number}-back`, items: [{ sku, quantity: 1 }] };
    const input = { params: { orderId }, idempotencyKey: body.returnNumber, body };
    const { returnId, refund } = await answered(() => retailer.shop.returnItems(source(), input));
    const state = () => answered(() => retailer.returns.getReturn(source(), { params: { returnId } }));
    await eventually(state, (seen) => seen.state === "completed", patienceMs);
    return refund;
  }

  async function finalState({ orderId }: { orderId: string }): Promise<string> {
    const ended = ["completed", "declined", "cancelled"];
    return eventually(
      () => answered(() => retailer.stateOf(orderId)),
      (state) => ended.includes(state),
      patienceMs,
    );
  }

  async function agrees(each: Shopped & { state: string }): Promise<void> {
    const { number, wish, state, total, refund } = each;
    if (wish === "decline") assert.equal(state, "declined", number);
    else if (each.cancelled) assert.equal(state, "cancelled", number);
    else assert.equal(state, "completed", number);
    const payment = await retailer.payment(each.orderId).catch((error: unknown) => {
      if (isProblem(error, "not-found")) return undefined;
      throw error;
    });
    const paid = [payment?.captured ?? 0, payment?.refunded ?? 0];
    assert.deepEqual(paid, state === "completed" ? [total, refund] : [0, 0], number);
    // One that was cancelled before it was paid has none.
    if (state === "cancelled") assert.ok(payment === undefined || payment.state === "voided", number);
    const entries = await retailer.entriesOf(number);
    const sales = entries.filter((entry) => entry.kind === "sale").length;
    const refunds = entries.filter((entry) => entry.kind === "refund").length;
    assert.deepEqual([sales, refunds], [state === "completed" ? 1 : 0, wish === "return" ? 1 : 0], number);
  }
});
