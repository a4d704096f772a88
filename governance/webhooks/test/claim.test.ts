/** What is due is found through indexes: a backlog costs nobody anything but its own turn. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { claim } from "../src/delivery/claim.ts";
import { openTables } from "./tables.ts";

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Plan[];
}

const db = await openTables();
const share = { most: 64, mostFailing: 32, perEndpoint: 8, seconds: 30 };
const backlog = 20_000;
const endpoints = 300;

describe("looking for what is due", () => {
  before(async () => {
    await db.sql`
      INSERT INTO endpoints (endpoint_id, application_id, url, event_types, ordered, description, secret, state)
      SELECT 'whe_' || n, 'app_1', 'http://127.0.0.1/', '{}', n = 2, '', '', 'active' FROM generate_series(1, ${endpoints}::int) AS n`;
    await db.sql`
      INSERT INTO events (event_id, application_id, type, key, occurred_at, payload)
      SELECT 'evt_' || n, 'app_1', 't', 'k', now(), '{}' FROM generate_series(1, ${backlog}::int) AS n`;
    // Two endpoints have all of it waiting; of the third, all but one have been delivered.
    await db.sql`
      INSERT INTO deliveries (delivery_id, endpoint_id, event_id, type, key, occurred_at, next_attempt_at, state)
      SELECT 'whd_' || e || '_' || n, 'whe_' || e, 'evt_' || n, 't', 'key ' || n, now(), now() - make_interval(secs => n),
        CASE WHEN e = 3 AND n > 1 THEN 'delivered' ELSE 'waiting' END
      FROM generate_series(1, 3) AS e, generate_series(1, ${backlog}::int) AS n`;
    await db.sql`ANALYZE`;
  });

  /** The rows of `deliveries` that one look touches. */
  async function touched(): Promise<number> {
    const explain = (strings: readonly string[], ...values: unknown[]) => {
      const [first = "", ...rest] = strings;
      const words = [`EXPLAIN (ANALYZE, FORMAT JSON) ${first}`, ...rest];
      return db.sql(Object.assign(words, { raw: words }), ...(values as string[]));
    };
    const [row] = (await claim({ ...db, sql: explain as never }, share)) as unknown as {
      "QUERY PLAN": { Plan: Plan }[];
    }[];
    const sum = (plan: Plan): number =>
      (plan["Relation Name"] === "deliveries" && plan["Node Type"].includes("Scan")
        ? (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0)) * plan["Actual Loops"]
        : 0) + (plan.Plans ?? []).reduce((total, each) => total + sum(each), 0);
    return row?.["QUERY PLAN"][0] === undefined ? Number.NaN : sum(row["QUERY PLAN"][0].Plan);
  }

  it("passes over none of a backlog", async () => {
    const rows = await touched();
    assert.ok(rows > 0 && rows < 200, `${String(rows)} rows of ${String(3 * backlog)}`);
  });

  it("takes the first of each endpoint before the second of any, and no more than an endpoint's share", async () => {
    await db.sql`UPDATE deliveries SET claim = NULL, claimed_until = NULL WHERE claim IS NOT NULL`;
    const few = await claim(db, { ...share, most: 3 });
    assert.deepEqual(few.map(({ endpointId }) => endpointId).toSorted(), ["whe_1", "whe_2", "whe_3"]);
    const rest = await claim(db, share);
    const of = (endpointId: string) => rest.filter((each) => each.endpointId === endpointId).length;
    assert.deepEqual([of("whe_1"), of("whe_2"), of("whe_3")], [7, 7, 0]);
    assert.equal((await claim(db, share)).length, 0);
  });

  it("gives those that fail one attempt at a time, and half of what goes out at most", async () => {
    await db.sql`UPDATE deliveries SET claim = NULL, claimed_until = NULL WHERE claim IS NOT NULL`;
    await db.sql`
      UPDATE endpoints SET failing_since = now(), last_failure_at = now() - make_interval(mins => CASE endpoint_id WHEN 'whe_2' THEN 2 ELSE 1 END)
      WHERE endpoint_id IN ('whe_1', 'whe_2')`;
    const taken = await claim(db, { ...share, mostFailing: 1 });
    const failed = taken.filter(({ failing }) => failing).map(({ endpointId }) => endpointId);
    assert.deepEqual(failed, ["whe_2"], "whoever was tried last waits for the other");
    assert.deepEqual(
      taken.map(({ failing }) => failing).toSorted((a, b) => Number(a) - Number(b)),
      [false, true],
    );
    assert.equal((await claim(db, share)).length, 1);
    assert.equal((await claim(db, share)).length, 0);
  });

  it("takes what is claimed no longer, and only by one of many who look at once", async () => {
    await db.sql`UPDATE endpoints SET failing_since = NULL`;
    await db.sql`UPDATE deliveries SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL`;
    const looks = await Promise.all(Array.from({ length: 6 }, () => claim(db, share)));
    const ids = looks.flat().map(({ deliveryId }) => deliveryId);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 17, String(ids.length));
  });
});
