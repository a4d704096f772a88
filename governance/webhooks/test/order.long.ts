/** Order where it is asked for, and nobody held up by somebody else. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newId } from "@tierline/kernel/model/ids";
import { eventually } from "@tierline/kernel/testing/eventually";
import { startReceiver, type Received } from "./receiver.ts";
import { all, openWebhooks } from "./webhooks.ts";

const webhooks = await openWebhooks({ WEBHOOKS_CONCURRENCY: "16" });
const { call, happen, cancelled, listening } = webhooks;
const numberOf = ({ event }: Received) => (event.data as { orderNumber: string }).orderNumber;

describe("an ordered endpoint", () => {
  it("gets the events of a key one after the other, also when one fails, and those of others meanwhile", async () => {
    const [slow, other] = [newId("ord"), newId("ord")];
    const receiver = await startReceiver((each) =>
      numberOf(each) === "1" && receiver.received.filter((known) => numberOf(known) === "1").length < 3 ? 500 : 204,
    );
    const shop = await listening(receiver.url(), { ordered: true });
    const { applicationId } = shop;
    const later = ["1", "2", "3"].map((number) => cancelled(applicationId, slow, number));
    await happen(...later, cancelled(applicationId, other, "other"));
    await shop.until(all("delivered", 4));
    const ofKey = receiver.received.filter(({ event }) => event.subject === slow).map(numberOf);
    assert.deepEqual(ofKey, ["1", "1", "1", "2", "3"]);
    assert.ok(receiver.received.map(numberOf).indexOf("other") < receiver.received.map(numberOf).indexOf("2"));
  });

  it("goes on with the next of a key when one is given up", async () => {
    const order = newId("ord");
    const receiver = await startReceiver((each) => (numberOf(each) === "1" ? 500 : 204));
    const shop = await listening(receiver.url(), { ordered: true });
    await happen(cancelled(shop.applicationId, order, "1"), cancelled(shop.applicationId, order, "2"));
    const [second, first] = await shop.until((found) => found.every(({ state }) => state !== "waiting"));
    assert.deepEqual([first?.state, second?.state], ["given-up", "delivered"]);
    assert.deepEqual(receiver.received.map(numberOf), ["1", "1", "1", "1", "2"]);
  });

  it("has later ones wait for one that is sent again, and lets them go when order is asked for no more", async () => {
    const order = newId("ord");
    let away = true;
    const receiver = await startReceiver((_, response) => {
      response.writeHead(away ? 503 : 204, { "retry-after": "600" }).end();
      return "answered";
    });
    const shop = await listening(receiver.url(), { ordered: true });
    const tell = (number: string) => happen(cancelled(shop.applicationId, order, number));
    await tell("1");
    await tell("2");
    await shop.until((found) => found.some(({ attempts }) => attempts === 1));
    await tell("3");
    away = false;
    const settings = { url: receiver.url(), eventTypes: ["order.cancelled.v2"], ordered: false, description: "" };
    await call.changeEndpoint({ params: shop.params, body: settings }, shop.as);
    const found = await shop.until((each) => each.filter(({ state }) => state === "delivered").length === 2);
    assert.deepEqual(
      found.map(({ state }) => state),
      ["delivered", "delivered", "waiting"],
      "the first waits as long as it was asked to",
    );
    assert.deepEqual(receiver.received.map(numberOf).toSorted(), ["1", "2", "3"]);
  });
});

describe("several endpoints", () => {
  it("take turns: thousands that wait for a dead one, and for one that is slow, delay nobody else", async () => {
    const dead = await startReceiver(() => "answered");
    const slow = await startReceiver((_, response) => {
      setTimeout(() => response.writeHead(204).end(), 200);
      return "answered";
    });
    const quick = await startReceiver();
    const shops = {
      dead: await listening(dead.url()),
      deadInOrder: await listening(dead.url(), { ordered: true }),
      slow: await listening(slow.url()),
      quick: await listening(quick.url()),
    };
    const many = (shop: { applicationId: string }, count: number) =>
      Array.from({ length: count }, (_, index) =>
        cancelled(shop.applicationId, index % 2 === 0 ? newId("ord") : "ord_00000000", String(index)),
      );
    await happen(...many(shops.dead, 2_000));
    await happen(...many(shops.deadInOrder, 2_000));
    await happen(...many(shops.slow, 1_000));
    await eventually(
      async () => slow.received.length,
      (count) => count > 0,
    );
    await happen(...many(shops.quick, 500));
    await eventually(
      async () => quick.received.length,
      (count) => count === 500,
    );
    const { waiting } = await shops.slow.endpoint();
    // In its turn: had the quick one waited for those before it, nobody else would have anything left.
    assert.ok(waiting > 500, `the slow one still has ${String(waiting)}`);
    assert.ok(slow.most() <= 8, "no more at once than an endpoint's share");
    assert.ok(dead.most() <= 2 * 8, String(dead.most()));
    assert.equal(new Set(quick.received.map(({ id }) => id)).size, 500);
  });
});
