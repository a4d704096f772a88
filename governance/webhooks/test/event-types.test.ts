/** Kinds of event: what is told, and who may have it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { startReceiver } from "./receiver.ts";
import { memberOf, openWebhooks } from "./webhooks.ts";

const { call, know, listening, create } = await openWebhooks();
const receiver = await startReceiver();
const shop = await listening(receiver.url());
const { params } = shop;
const settings = { url: receiver.url(), ordered: false, description: "" };

describe("kinds of event", () => {
  it("are for everybody to learn, in the words of the API that tells of them", async () => {
    const { items } = await call.listEventTypes({ query: {} }, { principal: memberOf(newId("team")) });
    assert.deepEqual(
      items.map(({ type }) => type),
      ["order.cancelled.v2", "order.placed.v2", "order.shipped.v2", "return.accepted.v2", "return.refunded.v2"],
    );
    assert.ok(
      items.every(({ api, schema }) => api === "experience/storefront" && typeof schema["properties"] === "object"),
    );
    // The shop's words, and none of the tiers below.
    assert.doesNotMatch(JSON.stringify(items), /itemId|locationId|"state"|channelOrderNumber|process\//);
    const shipped = items.find(({ type }) => type === "order.shipped.v2");
    assert.deepEqual(Object.keys(shipped?.schema["properties"] as object), [
      "orderId",
      "orderNumber",
      "status",
      "placedAt",
      "currency",
      "total",
      "basket",
    ]);
    assert.equal(shipped?.example["type"], "order.shipped.v2");
  });

  it("are those that an application is told of: an endpoint for others is refused", async () => {
    const unknown = (error: unknown) =>
      isProblem(error, "invalid") && error.extras.errors?.[0]?.pointer === "/eventTypes/0";
    const body = { ...settings, applicationId: shop.applicationId, eventTypes: ["order.shipped.v1"] };
    await assert.rejects(call.createEndpoint({ body }, shop.as), unknown);
    const changed = { ...settings, eventTypes: ["order.recorded.v1"] };
    await assert.rejects(call.changeEndpoint({ params, body: changed }, shop.as), unknown);
    const till = newId("app");
    await know(till, shop.team, "active", ["store:write"]);
    await assert.rejects(create(shop.person, till, receiver.url()), unknown);
    const offered = async (applicationId: string) =>
      (await call.listEventTypes({ query: { applicationId } }, shop.as)).items.map(({ type }) => type);
    assert.deepEqual(await offered(till), []);
    assert.equal((await offered(shop.applicationId)).includes("order.shipped.v2"), true);
    const stranger = { principal: memberOf(newId("team")) };
    const ofAnother = call.listEventTypes({ query: { applicationId: till } }, stranger);
    await assert.rejects(ofAnother, (error) => isProblem(error, "not-found"));
  });
});
