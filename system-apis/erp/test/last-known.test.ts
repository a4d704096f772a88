import assert from "node:assert/strict";
import { after, afterEach, describe, it } from "node:test";
import { openDatabase } from "@tierline/kernel/db/connect";
import { Problem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import pino from "pino";
import type { ErpAdapter } from "../src/adapter.ts";
import { embedded } from "../src/adapters/embedded/embedded.ts";
import { clearFaults, setFault } from "../src/adapters/embedded/faults.ts";
import { openBackend } from "../src/backend.ts";
import { backgroundContext } from "../src/call-on.ts";
import { answerFromCopy } from "../src/last-known/answer-from-copy.ts";
import { ItemCopy } from "../src/last-known/item-copy.ts";
import { lastKnownOf } from "../src/last-known/last-known.ts";
import { fresh } from "./erp.ts";

const log = pino({ level: "silent" });
const migrations = new URL("../src/db/migrations/", import.meta.url);
const db = await openDatabase({ url: await testDatabase(), schema: "erp", source: "system/erp", migrations });
after(() => db.close());

/** The embedded books as if they were far away: with a pace, so that everything stands in between. */
const far: ErpAdapter = { ...embedded, name: "far", pace: { concurrency: 4 } };
const room = { db, currency: "GBP", environment: { TIERLINE_ERP_FAULTS: "on" }, log };
const backend = await openBackend(far, room);
const known = lastKnownOf(backend, { db, everySeconds: 30, log });
assert.ok(known !== undefined);
const { port } = known.backend;
const context = () => backgroundContext(log, "test", 2_000);

const price = async (itemIds: string[]) => {
  const { body, headers } = await port.getPrices(context(), {
    params: undefined,
    query: undefined,
    body: { itemIds, currency: "GBP", priceList: "standard" },
  });
  return { prices: body.items.map(({ unitPrice }) => unitPrice), unknown: body.unknown, age: headers?.["age"] };
};

const importItem = (itemId: string, unitPrice: string) =>
  port.importItems(context(), {
    params: undefined,
    query: undefined,
    body: {
      items: [
        {
          itemId,
          description: itemId,
          kind: "goods",
          stocked: true,
          prices: [{ priceList: "standard", currency: "GBP", unitPrice }],
        },
      ],
    },
  });

const down = () => setFault(db.sql, { operation: "*", kind: "down" });
const page = (limit: number) => ({ params: undefined, query: { limit }, body: undefined });

describe("what is known of books that are away", () => {
  afterEach(() => clearFaults(db.sql));

  it("is everything at first, then what has changed", async () => {
    const first = await known.copy.run();
    assert.deepEqual([first?.full, (first?.rows ?? 0) > 10], [true, true]);
    assert.equal((await known.copy.run())?.full, false);
    assert.equal((await known.copy.run(true))?.full, true);
  });

  it("answers prices with their age, also while the books are down", async () => {
    await known.copy.run();
    await down();
    const answer = await price(["MUG-BLUE", "LANTERN-M"]);
    assert.deepEqual(answer.prices, ["3.39", "6.95"]);
    assert.match(answer.age ?? "", /^\d+$/);
  });

  it("is waited for no longer than a second by who has an older answer, and as long as there is time without one", async () => {
    await known.copy.run();
    const patience: number[] = [];
    const hanging = (ctx: { readonly deadline: number }) => {
      patience.push(ctx.deadline - Date.now());
      return Promise.reject(new Problem("deadline-exceeded", "The books gave no answer in time."));
    };
    const stale = answerFromCopy({ ...backend.port, getItem: hanging }, known.copy, -1);
    const ask = (itemId: string) =>
      stale.getItem(backgroundContext(log, "test", 5_000), { params: { itemId }, query: undefined, body: undefined });
    assert.equal((await ask("MUG-BLUE")).body.itemId, "MUG-BLUE");
    await assert.rejects(ask("NO-SUCH-ITEM"), { kind: "deadline-exceeded" });
    assert.deepEqual(
      patience.map((ms) => ms <= 1_000),
      [true, false],
    );
  });

  it("does not answer for an item that was never seen", async () => {
    await down();
    await assert.rejects(price(["MUG-BLUE", "NO-SUCH-ITEM"]), { kind: "unavailable" });
    await clearFaults(db.sql);
    assert.deepEqual((await price(["MUG-BLUE", "NO-SUCH-ITEM"])).unknown, ["NO-SUCH-ITEM"]);
  });

  it("forgets what is changed through us, and sees what is changed elsewhere", async () => {
    const itemId = fresh("COPY").toUpperCase();
    await importItem(itemId, "1.00");
    await known.copy.run();
    await importItem(itemId, "2.00");
    assert.deepEqual((await price([itemId])).prices, ["2.00"]);
    await db.sql`UPDATE item_prices SET unit_price = 3 WHERE item_id = ${itemId}`;
    await db.sql`UPDATE items SET changed_at = now() WHERE item_id = ${itemId}`;
    await known.copy.run();
    assert.deepEqual((await price([itemId])).prices, ["3"]);
  });

  it("gives a list's last answer again, and no answer to a question never asked", async () => {
    const before = await port.listLocations(context(), page(2));
    await down();
    const after = await port.listLocations(context(), page(2));
    assert.deepEqual(after.body, before.body);
    assert.match(after.headers?.["age"] ?? "", /^\d+$/);
    await assert.rejects(port.listLocations(context(), page(3)), { kind: "unavailable" });
  });

  it("is copied by one process at a time", async () => {
    const options = { db, backend: { ...backend, name: "two" }, everySeconds: 30, log };
    const runs = await Promise.all([new ItemCopy(options).run(), new ItemCopy(options).run()]);
    assert.equal(runs.filter((run) => run !== undefined).length, 1);
  });

  it("is not kept for books with nothing in between", async () => {
    assert.equal(lastKnownOf(await openBackend(embedded, room), { db, everySeconds: 30, log }), undefined);
  });
});
