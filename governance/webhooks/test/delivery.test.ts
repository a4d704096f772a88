/** What happens is told, signed, again where it failed, and seen by its owner. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { eventually } from "@tierline/kernel/testing/eventually";
import { Webhook } from "standardwebhooks";
import { startReceiver } from "./receiver.ts";
import { all, openWebhooks } from "./webhooks.ts";

const webhooks = await openWebhooks();
const { call, happen, cancelled, listening, db } = webhooks;
const conflict = (error: unknown) => isProblem(error, "conflict");

describe("a delivery", () => {
  it("is a CloudEvent, signed as Standard Webhooks says, and kept with what was answered", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    const orderId = newId("ord");
    const [event] = await happen(cancelled(shop.applicationId, orderId));
    const [delivery] = await shop.until(all("delivered", 1));
    const [got] = receiver.received;
    assert.ok(got && delivery && event);
    assert.deepEqual(new Webhook(shop.secret).verify(got.text, got.headers as Record<string, string>), {
      specversion: "1.0",
      id: event.id,
      source: "/experience/storefront/v2",
      type: "order.cancelled.v2",
      time: event.time,
      subject: orderId,
      datacontenttype: "application/json",
      correlationid: "test",
      data: { orderId, orderNumber: "W-1", status: "cancelled" },
    });
    assert.deepEqual([got.id, got.headers["content-type"]], [delivery.deliveryId, "application/json"]);
    const detail = await call.getDelivery({ params: { deliveryId: delivery.deliveryId } }, shop.as);
    assert.deepEqual([detail.payload, detail.attempts, detail.lastStatus], [JSON.parse(got.text), 1, 204]);
    assert.deepEqual(
      detail.history.map(({ status, answer, error }) => [status, answer, error]),
      [[204, "", null]],
    );
  });

  it("is for the event's own application only, once for each endpoint, however often the event comes", async () => {
    const receiver = await startReceiver();
    const [shop, neighbor] = [await listening(receiver.url("/shop")), await listening(receiver.url("/neighbor"))];
    const events = await happen(cancelled(shop.applicationId), cancelled("web"), cancelled(newId("app")));
    const consumer = webhooks.consumers.find(({ name }) => name === "webhooks.tell-partners");
    await consumer?.handle(events);
    await shop.until(all("delivered", 1));
    assert.deepEqual(await neighbor.deliveries(), []);
    assert.deepEqual([receiver.at("/shop").length, receiver.at("/neighbor").length], [1, 0]);
    const [row] =
      await db.sql`SELECT count(*)::int AS kept FROM events WHERE payload ->> 'subject' = ${events[1]?.key ?? ""}`;
    assert.equal(row?.["kept"], 0, "what concerns nobody is not kept");
  });

  it("is tried again under the same id until it succeeds, each time signed anew", async () => {
    const receiver = await startReceiver(() => (receiver.received.length < 3 ? 500 : 204));
    const shop = await listening(receiver.url());
    await happen(cancelled(shop.applicationId));
    const [delivery] = await shop.until(all("delivered", 1));
    assert.equal(delivery?.attempts, 3);
    assert.deepEqual(new Set(receiver.received.map(({ id }) => id)).size, 1);
    for (const { text, headers } of receiver.received) {
      new Webhook(shop.secret).verify(text, headers as Record<string, string>);
    }
    assert.equal((await shop.endpoint()).failingSince, null);
  });

  it("is given up after the last attempt, with each answer to see, cut and harmless", async () => {
    const receiver = await startReceiver((_, response) => {
      response.writeHead(500).end(`\u0000line\n${"é\u{1F600}".repeat(2_000)}`);
      return "answered";
    });
    const shop = await listening(receiver.url());
    await happen(cancelled(shop.applicationId));
    const [delivery] = await shop.until(all("given-up", 1));
    assert.deepEqual([delivery?.attempts, receiver.received.length], [4, 4]);
    const { history } = await call.getDelivery({ params: { deliveryId: delivery?.deliveryId ?? "" } }, shop.as);
    assert.equal(history.length, 4);
    assert.match(history[0]?.answer ?? "", /^ line é/);
    assert.ok((history[0]?.answer ?? "").length <= 2_048);
    assert.notEqual((await shop.endpoint()).failingSince, null);
  });

  it("waits as long as Retry-After asks", async () => {
    const receiver = await startReceiver((_, response) => {
      response.writeHead(receiver.received.length === 1 ? 503 : 204, { "retry-after": "1" }).end();
      return "answered";
    });
    const shop = await listening(receiver.url());
    await happen(cancelled(shop.applicationId));
    await shop.until(all("delivered", 1));
    const [first, second] = receiver.received;
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 950, "one second, not the 50 ms that are planned");
  });

  it("follows no redirect", async () => {
    const elsewhere = await startReceiver();
    const receiver = await startReceiver((_, response) => {
      response.writeHead(307, { location: elsewhere.url() }).end();
      return "answered";
    });
    const shop = await listening(receiver.url());
    await happen(cancelled(shop.applicationId));
    const [delivery] = await shop.until(all("given-up", 1));
    assert.equal(delivery?.lastError, "It answered with a redirect, which is not followed.");
    assert.equal(elsewhere.received.length, 0);
  });

  it("is a success with its status, even if the answer never ends; silence is a failure", async () => {
    const endless = await startReceiver((_, response) => {
      response.writeHead(200).write("so far");
      return "answered";
    });
    const silent = await startReceiver(() => "answered");
    const [one, other] = [await listening(endless.url()), await listening(silent.url())];
    await happen(cancelled(one.applicationId), cancelled(other.applicationId));
    const [taken] = await one.until(all("delivered", 1));
    const { history } = await call.getDelivery({ params: { deliveryId: taken?.deliveryId ?? "" } }, one.as);
    assert.equal(history[0]?.answer, "so far");
    const [failed] = await other.until(([each]) => (each?.attempts ?? 0) > 0);
    assert.equal(failed?.lastError, "It did not answer within 1000 ms.");
  });

  it("can be sent again, with all its attempts, and by a test event there is always one", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    const test = await call.sendTestEvent({ params: shop.params }, shop.as);
    assert.deepEqual([test.type, test.state], ["endpoint.test", "waiting"]);
    await shop.until(all("delivered", 1));
    const params = { deliveryId: test.deliveryId };
    assert.equal((await call.repeatDelivery({ params }, { ...shop.as, key: "again" })).state, "waiting");
    await call.repeatDelivery({ params }, { ...shop.as, key: "again" });
    await eventually(shop.deliveries, (found) => receiver.received.length === 2 && all("delivered", 1)(found));
    assert.deepEqual(
      receiver.received.map(({ id }) => id),
      [test.deliveryId, test.deliveryId],
    );
    const { history, attempts } = await call.getDelivery({ params }, shop.as);
    assert.deepEqual([history.length, attempts], [2, 1]);
  });

  it("is listed by state and type, in pages, latest first", async () => {
    const receiver = await startReceiver(({ event }) => (event.type === "endpoint.test" ? 204 : 500));
    const shop = await listening(receiver.url());
    const test = await call.sendTestEvent({ params: shop.params }, shop.as);
    await happen(cancelled(shop.applicationId), cancelled(shop.applicationId));
    await shop.until((found) => found.filter(({ state }) => state === "given-up").length === 2);
    const list = (query: object) => call.listDeliveries({ params: shop.params, query: query as never }, shop.as);
    assert.equal((await list({ state: "given-up" })).items.length, 2);
    assert.deepEqual(
      (await list({ type: "endpoint.test" })).items.map(({ deliveryId }) => deliveryId),
      [test.deliveryId],
    );
    const first = await list({ limit: "2" });
    const second = await list({ limit: "2", cursor: first.nextCursor });
    assert.deepEqual([...first.items, ...second.items], await shop.deliveries());
    assert.deepEqual([second.items.map(({ deliveryId }) => deliveryId), second.nextCursor], [[test.deliveryId], null]);
  });
});

describe("recovery", () => {
  it("sends again what was given up since then, or everything, and nothing twice for one request", async () => {
    let away = true;
    const receiver = await startReceiver(() => (away ? 500 : 204));
    const shop = await listening(receiver.url());
    const before = newId("ord");
    await happen(cancelled(shop.applicationId, before));
    await shop.until(all("given-up", 1));
    const since = new Date().toISOString();
    await happen(cancelled(shop.applicationId), cancelled(shop.applicationId));
    await shop.until(all("given-up", 3));
    away = false;
    const recover = (which: "given-up" | "all", from: string, key: string) =>
      call.recoverDeliveries({ params: shop.params, body: { since: from, which } }, { ...shop.as, key });
    assert.equal((await recover("given-up", since, "one")).recovered, 2);
    assert.equal((await recover("given-up", since, "one")).recovered, 2);
    await shop.until((found) => found.filter(({ state }) => state === "delivered").length === 2);
    assert.equal((await recover("given-up", since, "two")).recovered, 0);
    assert.equal((await recover("all", "2026-01-01T00:00:00+05:30", "three")).recovered, 3);
    await shop.until(all("delivered", 3));
    const sent = receiver.received.filter(({ event }) => event.subject !== before).length;
    assert.equal(sent, 2 * 4 + 2 + 2, "four attempts each in vain, then one, then one more");
  });

  it("is refused while nothing is sent there", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    await call.switchEndpoint({ params: shop.params, body: { on: false } }, shop.as);
    const body = { since: "2026-01-01T00:00:00Z", which: "all" } as const;
    await assert.rejects(call.recoverDeliveries({ params: shop.params, body }, shop.as), conflict);
    await assert.rejects(call.sendTestEvent({ params: shop.params }, shop.as), conflict);
  });
});

describe("events of the sandbox", () => {
  it("are delivered as those of the log, once for each report", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    const { type, data } = cancelled(shop.applicationId);
    const event = {
      eventId: newId("evt"),
      type,
      source: "process/orders",
      key: "k",
      time: new Date().toISOString(),
      correlationId: "test",
      data,
    };
    const others = { ...event, eventId: newId("evt"), data: { ...data, channel: "web" } };
    assert.deepEqual(await call.reportEvents({ body: { events: [event, event, others] } }), { deliveries: 1 });
    assert.deepEqual(await call.reportEvents({ body: { events: [event] } }), { deliveries: 0 });
    await shop.until(all("delivered", 1));
    assert.equal(receiver.received[0]?.event.id, event.eventId);
    assert.equal(receiver.received[0].event.type, "order.cancelled.v2");
  });

  it("are refused where nobody tells of them, they do not say whose they are, or they are not what they say", async () => {
    const { type, data } = cancelled(newId("app"));
    const event = { eventId: newId("evt"), type, source: "process/orders", key: "k", correlationId: "test" };
    const { channel: _, ...nobodys } = data;
    for (const [pointer, wrong] of [
      ["/events/0/type", { type: "order.recorded.v1" }],
      ["/events/0/data/channel", { data: nobodys }],
    ] as const) {
      const events = [Object.assign({ ...event, data, time: new Date().toISOString() }, wrong)];
      await assert.rejects(
        call.reportEvents({ body: { events } }),
        (error) => isProblem(error, "invalid") && error.extras.errors?.[0]?.pointer === pointer,
      );
    }
    const shop = await listening((await startReceiver()).url());
    const broken = cancelled(shop.applicationId, "not an order");
    // From the log it is parked, where people see it.
    await assert.rejects(happen(broken), /cannot be told/);
  });
});
