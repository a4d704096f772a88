import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type postgres from "postgres";
import { setFault } from "../src/adapters/embedded/faults.ts";
import { around } from "../src/around.ts";
import type { OpenBackend } from "../src/backend.ts";
import { MirrorLane } from "../src/coexistence/mirror/mirror-lane.ts";
import { settleOpen } from "../src/coexistence/mirror/settle.ts";
import type { Room } from "../src/coexistence/room.ts";
import type { WriteOperation } from "../src/coexistence/routing/parts.ts";
import { write } from "../src/coexistence/routing/write.ts";
import { Sides } from "../src/coexistence/sides.ts";
import { log, openWorld, shadow } from "./coexistence-world.ts";
import { fresh, pair, someEntry, someOrder } from "./erp.ts";

const world = await openWorld();
const { erp } = world;
await shadow(world, "items", "stock", "sales-orders", "finance");

/** A process that does so many things and is then gone: nothing it begins after that happens. */
class Life {
  left: number;
  constructor(steps: number) {
    this.left = steps;
  }
  get ended(): boolean {
    return this.left <= 0;
  }
  live(): void {
    if (this.ended) throw new Error("the process is gone");
    this.left -= 1;
  }
}

const mortalSql = (life: Life): postgres.Sql =>
  new Proxy(world.oldSql, {
    apply: (target, self, args: unknown[]): unknown => {
      // Parts of statements count as well, which only makes for more deaths.
      life.live();
      return Reflect.apply(target as never, self, args);
    },
  });

const mortalBooks = (backend: OpenBackend, life: Life): OpenBackend => {
  const port = around(backend.port, async (_operation, _call, run) => {
    life.live();
    const answer = await run();
    life.live();
    return answer;
  });
  return { ...backend, port, background: port };
};

const roomOf = (life: Life): Room => ({
  sql: mortalSql(life),
  sides: new Sides(mortalBooks(world.old, life), mortalBooks(world.new, life)),
  moves: world.coexistence.desk.moves,
  settings: { ...world.settings, settleAfterMs: 0 },
  log,
  nudge: () => undefined,
});

const immortal = new Life(Number.MAX_SAFE_INTEGER);

/** Another process comes: looks up what is open, and mirrors what is ready. */
async function recover(): Promise<void> {
  const room = roomOf(immortal);
  await world.oldSql`UPDATE mirrored_writes SET leased_until = 'epoch', next_at = now()`;
  await settleOpen(room);
  await world.calm();
}

const open = async () =>
  (await world.oldSql`SELECT FROM mirrored_writes WHERE state IN ('intended', 'ready', 'refused')`).length;

/** Makes the write in a process that dies after 0, 1, 2… steps, until it lives to the end. Returns how often it died. */
async function dieEverywhere(
  operation: WriteOperation,
  inputOf: () => unknown,
  check: (input: never) => Promise<void>,
): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const life = new Life(steps);
    const input = inputOf();
    const ended = await write(roomOf(life), operation, world.ctx(), input).then(
      () => !life.ended,
      () => false,
    );
    await recover();
    await check(input as never);
    assert.equal(await open(), 0);
    if (ended) return steps;
  }
}

const has = async (sql: postgres.Sql, table: string, reference: string) =>
  (await sql`SELECT FROM ${sql(table)} WHERE reference = ${reference}`).length;

describe("a process that dies anywhere", () => {
  it("in a sales order leaves it in both books or in neither", async () => {
    let inBoth = 0;
    const died = await dieEverywhere(
      "postSalesOrder",
      () => ({ params: { reference: fresh("ord") }, query: undefined, body: someOrder() }),
      async ({ params: { reference } }: { params: { reference: string } }) => {
        const counts = [
          await has(world.oldSql, "sales_orders", reference),
          await has(world.newSql, "sales_orders", reference),
        ];
        assert.equal(counts[0], counts[1]);
        inBoth += counts[0] ?? 0;
      },
    );
    assert.ok(died >= 8 && inBoth >= 3 && inBoth < died, `${String(died)} deaths, ${String(inBoth)} in both`);
  });

  it("in a cancellation leaves the order in one state", async () => {
    const prepared: string[] = [];
    for (let nth = 0; nth < 20; nth += 1) {
      const reference = fresh("ord");
      await erp.call.postSalesOrder({ params: { reference }, body: someOrder() });
      prepared.push(reference);
    }
    await world.calm();
    const stateIn = async (sql: postgres.Sql, reference: string) =>
      (await sql<{ state: string }[]>`SELECT state FROM sales_orders WHERE reference = ${reference}`)[0]?.state;
    await dieEverywhere(
      "cancelSalesOrder",
      () => ({ params: { reference: prepared.pop() ?? "" }, query: undefined, body: { reason: "gone" } }),
      async ({ params: { reference } }: { params: { reference: string } }) => {
        assert.equal(await stateIn(world.oldSql, reference), await stateIn(world.newSql, reference));
      },
    );
  });

  it("in a batch of journal entries leaves the same entries in both", async () => {
    await dieEverywhere(
      "postJournalEntries",
      () => {
        const lines = [pair("1100", "4000", 7), pair("9999", "4000", 7), pair("1100", "4000", 9)];
        const entries = lines.map((each, nth) => someEntry({ document: `D-${String(nth)}`, lines: each }));
        return { params: undefined, query: undefined, body: { entries } };
      },
      async ({ body: { entries } }: { body: { entries: { reference: string }[] } }) => {
        const references = entries.map(({ reference }) => reference);
        const count = async (sql: postgres.Sql) =>
          (await sql`SELECT FROM journal_entries WHERE reference = ANY(${references})`).length;
        assert.equal(await count(world.oldSql), await count(world.newSql));
      },
    );
  });

  it("in a count of stock leaves the same quantity in both", async () => {
    let counted = 40;
    const quantity = async (sql: postgres.Sql) =>
      (
        await sql<{ quantity: number }[]>`
        SELECT quantity FROM stock_values WHERE item_id = 'MUG-BLUE' AND location_id = 'WH-1'`
      )[0]?.quantity ?? 0;
    await dieEverywhere(
      "postStockCount",
      () => {
        const lines = [{ itemId: "MUG-BLUE", counted: (counted += 3) }];
        const body = { locationId: "WH-1", lines, reason: "count", date: "2026-11-21", correlationId: "cor-1" };
        return { params: { reference: fresh("cnt") }, query: undefined, body };
      },
      async () => {
        assert.equal(await quantity(world.oldSql), await quantity(world.newSql));
      },
    );
    assert.equal(await quantity(world.newSql), counted);
  });

  it("while it mirrors leaves what it mirrored once", async () => {
    for (let steps = 0; ; steps += 1) {
      const reference = fresh("ord");
      await erp.call.postSalesOrder({ params: { reference }, body: someOrder() });
      await world.coexistence.idle();
      const entry = someEntry();
      const quiet = roomOf(immortal);
      await write(quiet, "postJournalEntries", world.ctx(), { body: { entries: [entry] } });
      const life = new Life(steps);
      const lane = new MirrorLane(roomOf(life), "new");
      lane.nudge();
      await lane.idle();
      const ended = !life.ended;
      await recover();
      assert.equal(await has(world.newSql, "journal_entries", entry.reference), 1);
      assert.equal(await has(world.newSql, "sales_orders", reference), 1);
      if (ended) break;
    }
  });
});

describe("books that are away", () => {
  it("leave one thing to look up of a write that is sent again and again, and mirror it once", async () => {
    const reference = fresh("ord");
    const body = someOrder();
    const post = () => erp.call.postSalesOrder({ params: { reference }, body });
    const kept = async () =>
      (
        await world.oldSql<{ state: string }[]>`SELECT state FROM mirrored_writes WHERE key = ${`order:${reference}`}`
      ).map(({ state }) => state);
    await setFault(world.oldSql, { operation: "postSalesOrder", kind: "down", times: 3 });
    for (let nth = 0; nth < 3; nth += 1) await assert.rejects(post(), { kind: "unavailable" });
    assert.deepEqual(await kept(), ["intended"]);
    await post();
    await world.calm();
    assert.deepEqual(await kept(), ["done"]);
    assert.equal(await has(world.newSql, "sales_orders", reference), 1);
  });

  it("are looked up when they are back: what never happened leaves nothing", async () => {
    const reference = fresh("ord");
    await setFault(world.oldSql, { operation: "postSalesOrder", kind: "down", times: 1 });
    await assert.rejects(erp.call.postSalesOrder({ params: { reference }, body: someOrder() }), {
      kind: "unavailable",
    });
    await recover();
    assert.equal(await open(), 0);
    assert.equal(await has(world.newSql, "sales_orders", reference), 0);
  });
});
