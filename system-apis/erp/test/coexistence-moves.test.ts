import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clearFaults, setFault } from "../src/adapters/embedded/faults.ts";
import { openCoexistence } from "../src/coexistence/open.ts";
import { log, openWorld, shadow } from "./coexistence-world.ts";
import { fresh, openErp, someOrder } from "./erp.ts";

const world = await openWorld();
const { erp } = world;

const post = (reference: string, channel = "web") =>
  erp.call.postSalesOrder({ params: { reference }, body: someOrder({ channel, channelNumber: reference }) });
const state = (domain: "sales-orders" | "items" = "sales-orders") => erp.call.getMigration({ params: { domain } });

describe("a move through all its stages and back", () => {
  const posted: string[] = [];
  const postSome = async () => {
    const references = Array.from({ length: 4 }, () => fresh("ord"));
    await Promise.all(references.map((reference, nth) => post(reference, nth % 2 === 0 ? "web" : "app")));
    const [first] = references;
    await erp.call.cancelSalesOrder({ params: { reference: first! }, body: { reason: "test" } });
    posted.push(...references);
  };

  it("copies what was there, and shows parity to the cent", async () => {
    await postSome();
    await shadow(world, "sales-orders");
    await postSome();
    const report = await world.compare("sales-orders");
    assert.deepEqual([report.state, report.compared, report.score, report.differences], ["done", 8, 100, []]);
    assert.deepEqual(
      report.totals.find(({ name }) => name === "total GBP"),
      { name: "total GBP", old: 8 * 1729, new: 8 * 1729 },
    );
  });

  it("is refused a cut-over until a report of this stage shows parity, unless somebody says why", async () => {
    await world.move("sales-orders", "canary", { canary: { channels: ["app"] }, reason: "the app first" });
    await postSome();
    await assert.rejects(world.move("sales-orders", "cut-over"), {
      kind: "conflict",
      message: /older than the last step/,
    });
    await assert.rejects(world.move("sales-orders", "shadow"), { kind: "conflict", message: /From canary/ });
    const { version } = await world.move("sales-orders", "cut-over", { override: "the drill says so" });
    await assert.rejects(world.move("sales-orders", "rolled-back", { expectedVersion: version - 1 }), {
      kind: "conflict",
    });
    const { items } = await erp.call.listMigrationLog({ query: { domain: "sales-orders", limit: 1 } });
    assert.deepEqual(
      items.map(({ by, fromStage, toStage, override, parityScore }) => [by, fromStage, toStage, override, parityScore]),
      [["ada", "canary", "cut-over", "the drill says so", 100]],
    );
  });

  it("serves lists from the new backend after the cut-over, and goes on where a page came from", async () => {
    const { items } = await erp.call.listSalesOrders({ query: { limit: 200 } });
    await world.calm();
    assert.equal((await state()).serving, "new");
    assert.ok(items.length > 0);
    const page = await erp.call.listSalesOrders({ query: { limit: 5 } });
    await world.move("sales-orders", "rolled-back");
    const rest = await erp.call.listSalesOrders({ query: { limit: 200, cursor: page.nextCursor! } });
    const seen = new Set([...page.items, ...rest.items].map(({ reference }) => reference));
    assert.ok(posted.every((reference) => seen.has(reference)));
    await world.move("sales-orders", "shadow");
    const { reportId } = await world.compare("sales-orders");
    assert.ok(reportId.startsWith("par_"));
    await world.move("sales-orders", "cut-over");
    await postSome();
  });

  it("rolls back without losing what was posted meanwhile, and ends where it began", async () => {
    await world.move("sales-orders", "rolled-back", { reason: "the drill goes on" });
    await postSome();
    await world.calm();
    const report = await world.compare("sales-orders");
    assert.deepEqual([report.compared, report.score], [posted.length, 100]);
    const ended = await world.move("sales-orders", "single");
    assert.deepEqual([ended.stage, ended.serving, ended.newBackend], ["single", "old", null]);
    const left = await world.oldSql`SELECT FROM order_assignments WHERE domain = 'sales-orders'`;
    assert.equal(left.length, 0);
    const read = await Promise.all(posted.map((reference) => erp.call.getSalesOrder({ params: { reference } })));
    assert.equal(
      read.reduce((sum, { total }) => sum + total, 0),
      posted.length * 1729,
    );
  });
});

describe("a move that ends", () => {
  it("waits for what the backend that stays does not have yet, and leaves a dead one behind", async () => {
    await shadow(world, "sales-orders");
    await world.move("sales-orders", "cut-over", { override: "test" });
    await setFault(world.newSql, { operation: "*", kind: "down" });
    await world.move("sales-orders", "rolled-back");
    const reference = fresh("ord");
    await post(reference);
    await world.coexistence.idle();
    assert.ok((await state()).mirror.some(({ target, waiting }) => target === "new" && waiting > 0));
    const ended = await world.move("sales-orders", "single", { reason: "it is down for good" });
    assert.equal(ended.serving, "old");
    assert.deepEqual(
      ended.mirror.filter(({ waiting, intended }) => waiting + intended > 0),
      [],
    );
    await clearFaults(world.newSql);
  });

  it("is refused while something is on its way to the one that stays", async () => {
    await shadow(world, "sales-orders");
    await world.move("sales-orders", "cut-over", { override: "test" });
    await setFault(world.oldSql, { operation: "*", kind: "down" });
    await post(fresh("ord"));
    await world.move("sales-orders", "rolled-back");
    await assert.rejects(world.move("sales-orders", "single"), { kind: "conflict", message: /have not reached/ });
    await clearFaults(world.oldSql);
    await world.calm();
    assert.equal((await world.move("sales-orders", "single")).serving, "old");
  });
});

describe("steps under load", () => {
  it("are made while orders come in, and no order is lost, doubled or refused", async () => {
    await shadow(world, "sales-orders");
    const references = Array.from({ length: 120 }, () => fresh("load"));
    const left = references.values();
    const channel = async (): Promise<void> => {
      for (const reference of left) assert.equal((await post(reference)).duplicate, false);
    };
    const operator = async (): Promise<void> => {
      await world.move("sales-orders", "canary", { canary: { percentage: 20 } });
      await world.move("sales-orders", "canary", { canary: { percentage: 60 } });
      await world.move("sales-orders", "cut-over", { override: "test" });
      await world.move("sales-orders", "rolled-back");
      await world.move("sales-orders", "shadow");
    };
    await Promise.all([...Array.from({ length: 8 }, channel), operator()]);
    await world.calm();
    for (const sql of [world.oldSql, world.newSql]) {
      const rows = await sql`SELECT FROM sales_orders WHERE reference = ANY(${references})`;
      assert.equal(rows.length, references.length);
    }
    assert.equal((await world.compare("sales-orders")).score, 100);
    await world.move("sales-orders", "rolled-back");
    await world.move("sales-orders", "single");
  });
});

describe("two processes at once", () => {
  it("make one step of two, and mirror every order once", async () => {
    const second = await world.another();
    await shadow(world, "sales-orders");
    const { version } = await state();
    const steps = await Promise.allSettled(
      [erp, second.erp].map((each) =>
        each.call.moveDomain({
          params: { domain: "sales-orders" },
          body: { to: "canary", canary: { percentage: 50 }, expectedVersion: version },
        }),
      ),
    );
    assert.deepEqual(steps.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    const references = Array.from({ length: 20 }, () => fresh("ord"));
    await Promise.all(
      references.map((reference, nth) =>
        (nth % 2 === 0 ? erp : second.erp).call.postSalesOrder({ params: { reference }, body: someOrder() }),
      ),
    );
    second.coexistence.desk.wake();
    await Promise.all([world.calm(), second.coexistence.idle()]);
    for (const sql of [world.oldSql, world.newSql]) {
      const rows = await sql`SELECT FROM sales_orders WHERE reference = ANY(${references})`;
      assert.equal(rows.length, references.length);
    }
    assert.equal((await world.compare("sales-orders")).score, 100);
  });
});

describe("a single backend", () => {
  it("shows every domain as its own, and has nowhere to move it", async () => {
    const alone = await openErp();
    const { migrations } = await alone.call.listMigrations({});
    assert.deepEqual(
      migrations.map(({ domain, stage, serving }) => `${domain} ${stage} ${serving}`),
      ["items", "stock", "sales-orders", "returns", "finance"].map((domain) => `${domain} single embedded`),
    );
    await assert.rejects(alone.call.moveDomain({ params: { domain: "items" }, body: { to: "shadow" } }), {
      kind: "conflict",
      message: /TIERLINE_ERP_BESIDE/,
    });
  });

  it("does not start while a domain is with another one", async () => {
    const { old: main, settings } = world;
    await assert.rejects(openCoexistence({ db: erp.db, main, settings, log }), {
      name: "StartError",
      message: /^TIERLINE_ERP_BESIDE: the domain sales-orders is with new/,
    });
  });
});
