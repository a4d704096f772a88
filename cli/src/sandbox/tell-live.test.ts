/** The bridge from a sandbox's log to the live webhooks, with the real ones at its end. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, it } from "node:test";
import pino from "pino";
import { Problem } from "@tierline/kernel/errors/problem";
import { runConsumers } from "@tierline/kernel/events/consumers";
import { untilDrained } from "@tierline/kernel/events/drained";
import { PostgresTransport } from "@tierline/kernel/events/postgres-transport";
import { orderCancelled } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { testDatabase } from "@tierline/kernel/testing/database";
import { neighborTellings, openNeighbor } from "@tierline/kernel/testing/open-api";
import { governanceWebhooks } from "@tierline/openapi/clients/governance-webhooks.v1";
import { teller } from "./tell-live.ts";

const tellings = await neighborTellings("experience/storefront");
const live = await openNeighbor("governance/webhooks", { databaseUrl: await testDatabase(), tellings });
const transport = await PostgresTransport.open(await testDatabase());
after(() => transport.close());

it("everything is told once and in order, also what happened while the live platform was away", async () => {
  await live.db.sql`INSERT INTO applications VALUES ('app_1', 'team_1', true)`;
  await live.db.sql`
    INSERT INTO endpoints (endpoint_id, application_id, url, event_types, ordered, description, state, secret, verified_url)
    VALUES ('whe_1', 'app_1', 'https://10.0.0.1/', ${["order.cancelled.v2"]}::text[], false, '', 'disabled', '', 'https://10.0.0.1/')`;
  const webhooks = live.client(governanceWebhooks);
  let calls = 0;
  const reportEvents: typeof webhooks.reportEvents = async (from, input) => {
    calls += 1;
    // Away at first; then it takes what it is told, and the answer is lost.
    if (calls <= 2) throw new Problem("upstream-failed", "governance/webhooks could not be reached.");
    const answer = await webhooks.reportEvents(from, input);
    if (calls === 3) throw new Problem("deadline-exceeded", "There was no answer in time.");
    return answer;
  };
  const log = pino({ level: "silent" });
  const running = await runConsumers({ transport, consumers: [teller({ reportEvents }, tellings)], log });
  after(() => running.stop());
  const orders = [newId("ord"), newId("ord")];
  const events = Array.from({ length: 6 }, (_, index) => {
    const data = { orderId: orders[index % 2] ?? "", channel: "app_1", reason: String(index) };
    const time = new Date().toISOString();
    const { type } = orderCancelled;
    return { id: randomUUID(), type, source: "process/orders", key: data.orderId, time, correlationId: "c", data };
  });
  await transport.publish(events.slice(0, 3));
  await transport.publish(events.slice(3));
  await untilDrained(transport);
  const kept = await live.db.sql<{ key: string; eventId: string }[]>`
    SELECT key, event_id AS "eventId" FROM deliveries ORDER BY position`;
  for (const order of orders) {
    assert.deepEqual(
      kept.filter(({ key }) => key === order).map(({ eventId }) => eventId),
      events.filter(({ key }) => key === order).map(({ id }) => id),
    );
  }
  assert.equal(kept.length, events.length);
});
