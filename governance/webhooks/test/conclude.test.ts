/** What follows from an attempt when somebody else has been at the delivery meanwhile. */
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { claim, release, type Claimed } from "../src/delivery/claim.ts";
import { conclude } from "../src/delivery/conclude.ts";
import { judgeEndpoint } from "../src/delivery/judge-endpoint.ts";
import type { Outcome } from "../src/target/outcome.ts";
import { openTables } from "./tables.ts";

const db = await openTables();
const share = { most: 10, mostFailing: 5, perEndpoint: 8, seconds: 30 };
const outcome = (status: number): Outcome => ({
  at: new Date().toISOString(),
  ms: 1,
  status,
  error: null,
  answer: "",
  retryAfter: null,
});
const take = async (): Promise<Claimed[]> => [...(await claim(db, share))];
const taken = async () => (await take())[0] ?? assert.fail("nothing is due");
const expire = () => db.sql`UPDATE deliveries SET claimed_until = now() - interval '1 s' WHERE claim IS NOT NULL`;
const schedule = [600];

interface Row {
  state: string;
  attempts: number;
  claimed: boolean;
  due: boolean;
}
const rows = () => db.sql<Row[]>`
  SELECT state, attempts, claim IS NOT NULL AS claimed, next_attempt_at <= now() AS due FROM deliveries ORDER BY position`;

/** One ordered endpoint, and so many events of one key that wait for it. */
const waiting = async (count: number) => {
  await db.sql`
    INSERT INTO events (event_id, application_id, type, key, occurred_at, payload)
    SELECT 'evt_' || n, 'app_1', 't', 'k', now(), '{}' FROM generate_series(1, ${count}::int) AS n`;
  await db.sql`
    INSERT INTO deliveries (delivery_id, endpoint_id, event_id, type, key, occurred_at)
    SELECT 'whd_' || n, 'whe_1', 'evt_' || n, 't', 'k', now() FROM generate_series(1, ${count}::int) AS n`;
};

describe("an attempt", () => {
  beforeEach(async () => {
    await db.sql`TRUNCATE endpoints, events, deliveries, attempts`;
    await db.sql`
      INSERT INTO endpoints (endpoint_id, application_id, url, event_types, ordered, description, secret, state)
      VALUES ('whe_1', 'app_1', 'http://127.0.0.1/', '{}', true, '', '', 'active')`;
  });

  it("that failed after its claim had ended is kept, and is the affair of whoever took over", async () => {
    await waiting(1);
    const late = await taken();
    await expire();
    const heir = await taken();
    assert.notEqual(heir.claim, late.claim);
    assert.equal(await conclude(db, schedule, late, outcome(500)), true);
    assert.deepEqual([...(await rows())], [{ state: "waiting", attempts: 0, claimed: true, due: true }]);
    await conclude(db, schedule, heir, outcome(500));
    assert.deepEqual([...(await rows())], [{ state: "waiting", attempts: 1, claimed: false, due: false }]);
    assert.equal((await db.sql`SELECT FROM attempts`).length, 2);
  });

  it("that succeeded is a success, whoever took over; what comes of the other changes nothing", async () => {
    await waiting(1);
    const late = await taken();
    await expire();
    const heir = await taken();
    await conclude(db, schedule, late, outcome(200));
    await conclude(db, schedule, heir, outcome(500));
    assert.deepEqual(
      [...(await rows())].map(({ state, attempts }) => [state, attempts]),
      [["delivered", 1]],
    );
  });

  it("leaves those behind it not due either, and the next one due when it is over", async () => {
    await waiting(3);
    await conclude(db, schedule, await taken(), outcome(500));
    assert.deepEqual(
      [...(await rows())].map(({ due }) => due),
      [false, false, false],
    );
    assert.deepEqual(await take(), []);
    await db.sql`UPDATE deliveries SET next_attempt_at = now() WHERE position = (SELECT min(position) FROM deliveries)`;
    await conclude(db, schedule, await taken(), outcome(500));
    assert.deepEqual(
      [...(await rows())].map(({ state, due }) => [state, due]),
      [
        ["given-up", true],
        ["waiting", true],
        ["waiting", false],
      ],
    );
  });

  it("that was not made is given back as it was", async () => {
    await waiting(1);
    const late = await taken();
    await expire();
    const heir = await taken();
    await release(db, late);
    assert.deepEqual(await take(), [], "it is not ours to give back any more");
    await release(db, heir);
    assert.equal((await taken()).deliveryId, heir.deliveryId);
    assert.equal((await rows())[0]?.attempts, 0);
  });

  it("to an address that was changed meanwhile says nothing of the endpoint", async () => {
    await waiting(1);
    const before = await taken();
    await db.sql`UPDATE endpoints SET url = 'http://127.0.0.2/'`;
    await judgeEndpoint(db, 72, before, outcome(410));
    const [endpoint] = await db.sql`SELECT state, failing_since FROM endpoints`;
    assert.deepEqual(endpoint, { state: "active", failing_since: null });
  });

  it("to an endpoint that was removed meanwhile leaves nothing behind", async () => {
    await waiting(1);
    const before = await taken();
    await db.sql`DELETE FROM deliveries`;
    assert.equal(await conclude(db, schedule, before, outcome(200)), false);
    assert.equal((await db.sql`SELECT FROM attempts`).length, 0);
  });
});
