import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { testDatabase } from "@tierline/kernel/testing/database";
import { listeningLog } from "../sample.ts";
import { createLeasingLimiter } from "./leasing-limiter.ts";
import type { Allowance, Limiter } from "./limiter.ts";
import { openPostgresStore } from "./postgres-store.ts";
import type { LeaseStore } from "./store.ts";

let url: string;
before(async () => {
  url = await testDatabase();
});

const open: Limiter[] = [];
after(() => Promise.all(open.map((limiter) => limiter.close())));

/** Some nodes that share the database, as if each were a process of its own. */
async function nodes(count: number, between: (store: LeaseStore) => LeaseStore = (store) => store) {
  const { log, said } = listeningLog();
  const made: Limiter[] = [];
  for (let i = 0; i < count; i += 1) {
    made.push(await createLeasingLimiter({ store: between(await openPostgresStore(url, log)), log, recallMs: 10_000 }));
  }
  open.push(...made);
  return { limiters: made, said };
}

let clients = 0;
const aClient = () => `client-${String((clients += 1))}`;
const allowance = (requests: number, span: Allowance["span"] = 3_600): Allowance => ({ name: "write", requests, span });

async function admittedOf(limiter: Limiter, client: string, rule: Allowance, times: number): Promise<number> {
  const verdicts = await Promise.all(Array.from({ length: times }, () => limiter.take(client, rule)));
  return verdicts.filter(({ admitted }) => admitted).length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
describe("a limit over several nodes", () => {
  it("admits exactly the limit in a burst, whoever asks how much", async () => {
    const { limiters } = await nodes(4);
    for (const limit of [1, 7, 64, 1_000]) {
      const client = aClient();
      const counts = await Promise.all(limiters.map((each) => admittedOf(each, client, allowance(limit), 2 * limit)));
      assert.equal(sum(counts), limit);
    }
  });

  it("admits exactly the limit when requests come one after the other, now here and now there", async () => {
    const { limiters } = await nodes(3);
    const [client, rule] = [aClient(), allowance(200)];
    let admitted = 0;
    for (let i = 0; i < 300; i += 1) {
      const limiter = limiters[(i * 7) % 3];
      assert.ok(limiter !== undefined);
      if ((await limiter.take(client, rule)).admitted) admitted += 1;
    }
    assert.equal(admitted, 200);
  });

  it("is not lost on a node that holds some ahead and has nothing to do: they are called back", async () => {
    const { limiters } = await nodes(2);
    const [idle, busy] = limiters;
    assert.ok(idle !== undefined && busy !== undefined);
    const [client, rule] = [aClient(), allowance(1_000)];
    assert.equal(await admittedOf(idle, client, rule, 1), 1);
    assert.equal(await admittedOf(busy, client, rule, 2_000), 999);
    assert.equal(await admittedOf(idle, client, rule, 10), 0);
  });

  it("answers at once what it holds ahead, and what it knows to be used up", async () => {
    const { limiters } = await nodes(1);
    const [limiter] = limiters;
    assert.ok(limiter !== undefined);
    const [client, rule] = [aClient(), allowance(1_000)];
    assert.ok(limiter.take(client, rule) instanceof Promise);
    await admittedOf(limiter, client, rule, 0);
    await limiter.take(client, rule);
    const ahead = limiter.take(client, rule);
    assert.ok(!(ahead instanceof Promise) && ahead.admitted);
    await admittedOf(limiter, client, rule, 2_000);
    const refused = limiter.take(client, rule);
    assert.ok(!(refused instanceof Promise) && !refused.admitted);
    assert.ok(refused.endsInMs > 3_500_000 && refused.endsInMs <= 3_600_000);
  });

  it("keeps clients and what is counted apart", async () => {
    const { limiters } = await nodes(2);
    const [one, other] = limiters;
    assert.ok(one !== undefined && other !== undefined);
    const client = aClient();
    const read = { ...allowance(5), name: "read" };
    const counts = await Promise.all([
      admittedOf(one, client, allowance(5), 20),
      admittedOf(other, client, read, 20),
      admittedOf(one, aClient(), allowance(5), 20),
    ]);
    assert.deepEqual(counts, [5, 5, 5]);
  });

  it("opens the next window when one ends, with the whole limit", async () => {
    const { limiters } = await nodes(2);
    const [one] = limiters;
    assert.ok(one !== undefined);
    const [client, rule] = [aClient(), allowance(20, 3)];
    const burst = () => Promise.all(limiters.map((each) => admittedOf(each, client, rule, 40)));
    const first = await burst();
    // Asks on and on, as a client that does not look at Retry-After would: the first admitted opens the next window.
    while (!(await one.take(client, rule)).admitted) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([sum(first), sum(await burst())], [20, 19]);
  });

  it("follows a plan that is changed in the middle of a window, up and down", async () => {
    const { limiters } = await nodes(2);
    const [one, other] = limiters;
    assert.ok(one !== undefined && other !== undefined);
    const client = aClient();
    const [small, large, smaller] = [allowance(20), allowance(1_000), allowance(500)];
    assert.equal(await admittedOf(one, client, small, 30), 20);
    assert.equal(await admittedOf(one, client, large, 100), 100);
    assert.equal(await admittedOf(other, client, large, 100), 100);
    const counts = await Promise.all(limiters.map((each) => admittedOf(each, client, smaller, 500)));
    assert.equal(sum(counts), 280);
  });

  it("counts calendar days by the database's clock", async () => {
    const { limiters } = await nodes(1);
    const [limiter] = limiters;
    assert.ok(limiter !== undefined);
    const { endsInMs } = await limiter.take(aClient(), { name: "day", requests: 1, span: "day" });
    const midnight = new Date().setUTCHours(24, 0, 0, 0) - Date.now();
    assert.ok(endsInMs > 0 && endsInMs <= 86_400_000 && Math.abs(endsInMs - midnight) < 60_000);
    const month = await limiter.take(aClient(), { name: "month", requests: 1, span: "month" });
    assert.ok(month.endsInMs >= endsInMs);
  });

  it("gives back what it holds when it is closed", async () => {
    const { limiters } = await nodes(2);
    const [leaving, staying] = limiters;
    assert.ok(leaving !== undefined && staying !== undefined);
    const [client, rule] = [aClient(), allowance(1_000)];
    await leaving.take(client, rule);
    await leaving.close();
    open.splice(open.indexOf(leaving), 1);
    const sql = postgres(url, { max: 1 });
    const [row] = await sql`SELECT leased, holders FROM policy.windows WHERE client_id = ${client}`;
    await sql.end();
    assert.deepEqual([row?.["leased"], row?.["holders"]], [1, []]);
    assert.equal(await admittedOf(staying, client, rule, 1_500), 999);
  });

  it("asks for everybody who waits at once", async () => {
    let asked = 0;
    const { limiters } = await nodes(1, (store) => ({
      ...store,
      lease: (asks) => {
        asked += 1;
        return store.lease(asks);
      },
    }));
    const [limiter] = limiters;
    assert.ok(limiter !== undefined);
    const all = Array.from({ length: 300 }, () => limiter.take(aClient(), allowance(10)));
    await Promise.all(all);
    assert.ok(asked <= 3, String(asked));
  });
});

describe("nodes that die", () => {
  it("never make it more than the limit; what they held is lost for the window, and nobody waits for ever", async () => {
    const { log } = listeningLog();
    const dead = await createLeasingLimiter({ store: deaf(await openPostgresStore(url, log)), log });
    const living = await createLeasingLimiter({ store: await openPostgresStore(url, log), log, recallMs: 200 });
    open.push(dead, living);
    const [client, rule] = [aClient(), allowance(1_000)];
    assert.equal(await admittedOf(dead, client, rule, 1), 1);
    const admitted = await admittedOf(living, client, rule, 2_000);
    assert.ok(admitted < 999 && admitted >= 999 - 1_000 / 16, String(admitted));
    assert.equal(await admittedOf(living, client, rule, 5), 0);
  });
});

/** A node that hears nothing, as one that was killed. */
const deaf = (store: LeaseStore): LeaseStore => ({ ...store, listen: () => Promise.resolve() });

describe("a store that is away", () => {
  it("refuses nobody: each process admits a quarter of the limit, says so once, and comes back", async () => {
    let away = true;
    const { limiters, said } = await nodes(1, (store) => ({
      ...store,
      lease: (asks) => (away ? Promise.reject(new Error("away")) : store.lease(asks)),
    }));
    const [limiter] = limiters;
    assert.ok(limiter !== undefined);
    const [client, rule] = [aClient(), allowance(100)];
    assert.equal(await admittedOf(limiter, client, rule, 60), 25);
    assert.equal(await admittedOf(limiter, client, rule, 60), 0);
    assert.match(said.join(" | "), /^the store of limits is away: this process admits a quarter of each limit$/);
    away = false;
    const other = aClient();
    while (said.length < 2) {
      await limiter.take(other, rule);
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.match(said[1] ?? "", /is back/);
    assert.equal(await admittedOf(limiter, client, rule, 200), 100);
  });

  it("is not waited for longer than is good for a request", async () => {
    const { log, said } = listeningLog();
    const store = await openPostgresStore(url, log);
    const silent: LeaseStore = { ...store, lease: () => new Promise(() => undefined) };
    const limiter = await createLeasingLimiter({ store: silent, log, answerMs: 20 });
    assert.ok((await limiter.take(aClient(), allowance(8))).admitted);
    assert.match(said[0] ?? "", /away/);
    await limiter.close();
  });
});
