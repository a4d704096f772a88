import assert from "node:assert/strict";
import { isProblem } from "@tierline/kernel/errors/problem";
import { levelOf, movement } from "./stock.ts";
import { settled } from "../books-under-test.ts";
import type { Bench, Case, HttpWire } from "../case.ts";
import { asSent, someEntry, someOrder } from "../documents.ts";
import { accounts, postEntries } from "./journal.ts";
import { assertOnce, postOrder } from "./sales-orders.ts";

const capability = "bad connections";

function wireOf({ wire }: Bench): HttpWire {
  assert.ok(wire !== undefined);
  // A case that needs more than every wire has is skipped where it is not an HTTP wire.
  return wire as HttpWire;
}

/** How many requests `work` makes. */
async function requestsOf(bench: Bench, work: () => Promise<unknown>): Promise<number> {
  const wire = wireOf(bench);
  await wire.calm();
  await work();
  const { seen } = wire;
  await wire.calm();
  return seen;
}

/** Runs `work` with something wrong on the wire, which is well again afterwards; what it throws must be known. */
async function during(bench: Bench, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = isProblem(error, "unavailable", "deadline-exceeded", "upstream-failed");
    assert.ok(known, `${String(error)} is not what a bad connection is called`);
  } finally {
    await wireOf(bench).calm();
  }
}

/** No longer than an answer that is lost is waited for. */
const patience = ({ wire }: Bench) => (wire?.patienceMs === undefined ? {} : { deadlineMs: wire.patienceMs });

const order = (bench: Bench) => ({ params: { reference: bench.fresh("so") }, body: someOrder(bench) });

/** The order is in the books as it was sent, once, whatever happened on the way. */
async function assertPosted(bench: Bench, { params, body }: ReturnType<typeof order>): Promise<void> {
  await postOrder(bench, params.reference, body);
  assert.deepEqual(asSent(await bench.erp.getSalesOrder({ params })), asSent(body));
  await assertOnce(bench, params.reference);
}

/** What a bad wire does to the books. */
export const badConnections: readonly Case[] = [
  {
    capability,
    name: "an order whose answer is lost at any step is posted once",
    needs: ["postSalesOrder", "getSalesOrder"],
    wire: "any",
    run: async (bench) => {
      const steps = await requestsOf(bench, () => bench.erp.postSalesOrder(order(bench)));
      for (let step = 1; step <= steps; step += 1) {
        const one = order(bench);
        await wireOf(bench).lose(step);
        await during(bench, () => bench.erp.postSalesOrder(one, patience(bench)));
        await assertPosted(bench, one);
      }
    },
  },
  {
    capability,
    name: "a movement whose answer is lost at any step moves once",
    needs: ["postStockMovements", "listStockLevels"],
    wire: "any",
    run: async (bench) => {
      const post = (one: object) =>
        bench.erp.postStockMovements({ body: { movements: [movement(bench, 2, one)] } }, patience(bench));
      const steps = await requestsOf(bench, () => post({}));
      for (let step = 1; step <= steps; step += 1) {
        const before = await levelOf(bench, bench.items[0], bench.locations[0]);
        const one = movement(bench, 2);
        await wireOf(bench).lose(step);
        await during(bench, () => post(one));
        const { results } = await settled(() => post(one));
        assert.notEqual(results[0]?.status, "rejected", results[0]?.problem?.detail);
        assert.equal(await levelOf(bench, bench.items[0], bench.locations[0]), before + 2);
      }
    },
  },
  {
    capability,
    name: "a journal entry whose answer is lost at any step is posted once",
    needs: ["postJournalEntries", "listAccounts", "summarizeJournal"],
    wire: "any",
    run: async (bench) => {
      const pair = await accounts(bench);
      const post = (one = someEntry(bench, pair, 500)) =>
        bench.erp.postJournalEntries({ body: { entries: [one] } }, patience(bench));
      const steps = await requestsOf(bench, () => post());
      for (let step = 1; step <= steps; step += 1) {
        const one = someEntry(bench, pair, 500);
        await wireOf(bench).lose(step);
        await during(bench, () => post(one));
        await postEntries(bench, [one]);
        const { entries, totals } = await bench.erp.summarizeJournal({ body: { documents: [one.document] } });
        assert.deepEqual([entries, totals.map(({ debit }) => debit).toSorted()], [1, [0, 500]]);
        assert.equal((await bench.count("journal-entry", one.reference)) ?? 1, 1);
      }
    },
  },
  {
    capability,
    name: "what never got there is sent again",
    needs: ["postSalesOrder", "getSalesOrder"],
    wire: "any",
    run: async (bench) => {
      const one = order(bench);
      await wireOf(bench).cut(2);
      await during(bench, () => bench.erp.postSalesOrder(one));
      await assertPosted(bench, one);
    },
  },
  {
    capability,
    name: "slow books meet the caller's deadline, and the order is posted once",
    needs: ["postSalesOrder", "getSalesOrder"],
    wire: "slow",
    run: async (bench) => {
      const one = order(bench);
      wireOf(bench).slow(600);
      const started = Date.now();
      await during(bench, () => bench.erp.postSalesOrder(one, { deadlineMs: 500 }));
      assert.ok(Date.now() - started < 5_000, "nobody waits far beyond the deadline");
      await assertPosted(bench, one);
    },
  },
  {
    capability,
    name: "a session that ends in the middle is renewed, and the caller sees nothing of it",
    needs: ["postSalesOrder", "getSalesOrder"],
    wire: "session",
    run: async (bench) => {
      const wire = wireOf(bench);
      const steps = await requestsOf(bench, () => postOrder(bench, bench.fresh("so"), someOrder(bench)));
      for (let step = 1; step <= steps; step += 1) {
        const one = order(bench);
        if (wire.sessionExpired !== undefined) wire.answer(step, wire.sessionExpired);
        await bench.erp.postSalesOrder(one);
        await wire.calm();
        await assertPosted(bench, one);
      }
    },
  },
  {
    capability,
    name: "books that are asked too often get their pause, and nothing is lost",
    needs: ["postSalesOrder", "getSalesOrder"],
    wire: "throttle",
    run: async (bench) => {
      const wire = wireOf(bench);
      const one = order(bench);
      if (wire.throttled !== undefined) wire.answer(1, wire.throttled, 3);
      await during(bench, () => bench.erp.postSalesOrder(one));
      await assertPosted(bench, one);
    },
  },
];
