/**
 * Whole lives of orders, thousands of them side by side, on a platform that is killed again and again: placed, paid, declined, shipped,
 * cancelled and sent back at two counters. After each, stock, payments, refunds and journal agree, and reconciliation has nothing to
 * say; of faults that are planted then it names every one. `LIVES_SEED=… npm run test:long` brings a run back.
 */
import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import * as fc from "fast-check";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { answered } from "./answered.ts";
import { differences } from "./differences.ts";
import { now, Retailer } from "./journeys/retailer.ts";
import { faults, plant } from "./lives/faults.ts";
import { judge, opening, unitCost } from "./lives/judge.ts";
import { anyLife, decimal, type Life } from "./lives/life.ts";
import { live, type Lived } from "./lives/live.ts";
import { type Running, source, startRunning } from "./running.ts";
import { randomOf } from "./sample.ts";

const seed = Number(process.env["LIVES_SEED"] ?? Date.now() % 1_000_000_000);
const count = Number(process.env["LIVES"] ?? 2_000);
const sideBySide = 150;

describe(`${String(count)} lives of orders, LIVES_SEED=${String(seed)}`, () => {
  const random = randomOf(seed);
  const lives = fc.sample(anyLife, { numRuns: count, seed });
  const lived: Lived[] = [];
  let databaseUrl: string;
  let running: Running;
  let retailer: Retailer;
  before(async () => {
    databaseUrl = await testDatabase();
    // What was planted a moment ago is not under way.
    const environment = { TIERLINE_CURRENCIES: "GBP, JPY, KWD", FINANCE_GRACE_SECONDS: "0" };
    running = await startRunning({ databaseUrl, environment });
    retailer = new Retailer(running);
    for (let at = 0; at < lives.length; at += 500) await stockUp(lives.slice(at, at + 500), at);
  });
  after(() => running.stop());

  const numberOf = (index: number): string => `L-${String(index)}`;
  const itemsOf = (index: number): readonly [string, string] => [`LIFE-${String(index)}-A`, `LIFE-${String(index)}-B`];

  async function stockUp(some: readonly Life[], first: number): Promise<void> {
    const all = some.flatMap((life, index) =>
      itemsOf(first + index).map((itemId, item) => ({ itemId, life, micros: life.prices[item] ?? 0 })),
    );
    const items = all.map(({ itemId, life, micros }) => ({
      itemId,
      description: "A thing of a life",
      kind: "goods" as const,
      stocked: true,
      prices: [{ priceList: "standard", currency: life.currency, unitPrice: decimal(micros) }],
      cost: { currency: "GBP", unitCost },
    }));
    await retailer.erp.importItems(source(), { idempotencyKey: `items-${String(first)}`, body: { items } });
    const movements = all.map(({ itemId, life }) => ({
      type: "receipt" as const,
      itemId,
      locationId: life.place,
      quantity: opening,
      source: "lives",
      sourceKey: `${itemId}-open`,
      occurredAt: now(),
    }));
    await retailer.inventory.recordMovements(source(), { body: { movements } });
  }

  it("agree in stock, payments, refunds and books, whatever was killed meanwhile", async () => {
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let index = next++; index < lives.length; index = next++) {
        const life = lives[index];
        if (life !== undefined) lived.push(await live(retailer, life, numberOf(index), itemsOf(index)));
      }
    };
    const isNearlyOver = (): boolean => lived.length >= lives.length - sideBySide;
    const workers = Array.from({ length: sideBySide }, worker);
    const killing = (async () => {
      while (!isNearlyOver()) {
        await delay(12_000 + random(12_000));
        await running.restart();
      }
    })();
    await Promise.all(workers);
    await killing;
    assert.equal(lived.length, count);
    for (let at = 0; at < lived.length; at += 20) {
      await Promise.all(lived.slice(at, at + 20).map((each) => judge(retailer, each)));
    }
  });

  it("leave nothing to reconcile, and no difference in stock", async () => {
    assert.deepEqual(
      await eventually(
        () => differences(retailer),
        (found) => found.length === 0,
      ),
      [],
    );
    const verified = await answered(() => retailer.inventory.verifyPositions(source(), { body: {} }));
    assert.deepEqual(verified.differences, []);
  });

  for (const fault of faults) {
    it(`have a fault named: ${fault.name}`, async () => {
      const planted = await plant(databaseUrl, fault, lived);
      try {
        const found = await differences(retailer);
        const named = found.filter(
          ({ transactionId, document }) =>
            planted.about.includes(transactionId) || planted.about.includes(document ?? ""),
        );
        assert.ok(
          named.some(({ kind }) => kind === fault.kind),
          `${fault.kind} of ${planted.about.join(", ")} in ${JSON.stringify(found)}`,
        );
        assert.equal(found.length, named.length, JSON.stringify(found));
      } finally {
        await planted.mend();
      }
    });
  }
});
