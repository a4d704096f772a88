/** What partners read is what their API's contract says: from the log's event to the bytes that are signed. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { orderPlaced, orderShipped, returnAccepted, returnRefunded } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { contract } from "../src/contract.ts";
import { startReceiver } from "./receiver.ts";
import { all, openWebhooks, tellings } from "./webhooks.ts";

const { call, listening, consumers, happen } = await openWebhooks();
const [orderId, returnId] = [newId("ord"), newId("ret")];
const at = "2026-11-30T10:00:00Z";
const line = {
  lineNumber: 1,
  itemId: "MUG-BLUE",
  kind: "goods",
  stocked: true,
  description: "Mug, blue",
  quantity: 2,
  unitPrice: "12.99",
  amount: 2_598,
};
const order = (channel: string, state: string) => ({
  orderId,
  channel,
  channelOrderNumber: "W-1001",
  state,
  placedAt: at,
  customer: { reference: "C-1", name: "Ada" },
  currency: "GBP",
  locationId: "WH-1",
  fulfillment: "delivery",
  tender: "card",
  lines: [line],
  total: 2_598,
  reason: "held at WH-1 by process/inventory",
  correlationId: "cor_1",
  updatedAt: at,
});
const given = (channel: string, of: string | null) => ({
  ...order(channel, "accepted"),
  returnId,
  channelReturnNumber: "R-1",
  orderId: of,
  returnedAt: at,
  lines: [{ ...line, disposition: "restock", orderLineNumber: 1 }],
});
const refund = { returnId, orderId, channelReturnNumber: "R-1", currency: "GBP", total: 2_598 };

it("each event of an application comes in the shop's words, and with the same bytes when it is sent again", async () => {
  const receiver = await startReceiver();
  const shop = await listening(receiver.url());
  const eventTypes = tellings.map(({ type }) => type);
  const body = { url: receiver.url(), eventTypes, ordered: true, description: "" };
  await call.changeEndpoint({ params: shop.params, body }, shop.as);
  const { applicationId: channel } = shop;
  await happen(
    { type: orderPlaced.type, data: order(channel, "accepted") },
    { type: orderShipped.type, data: order(channel, "shipped") },
    { type: returnAccepted.type, data: given(channel, orderId) },
    { type: returnAccepted.type, data: given(channel, null) },
    { type: returnRefunded.type, data: { ...refund, channel } },
  );
  await shop.until(all("delivered", 4));
  const basket = [{ sku: "MUG-BLUE", name: "Mug, blue", quantity: 2, price: "12.99", amount: 2_598 }];
  const shown = { orderId, orderNumber: "W-1001", placedAt: at, currency: "GBP", total: 2_598, basket };
  const sentBack = { returnId, returnNumber: "R-1", orderId, currency: "GBP", refund: 2_598 };
  const goods = [{ sku: "MUG-BLUE", name: "Mug, blue", quantity: 2, refund: 2_598 }];
  const byType = new Map(receiver.received.map(({ event }) => [event.type, event.data]));
  assert.deepEqual(Object.fromEntries(byType), {
    "order.placed.v2": { ...shown, status: "received" },
    "order.shipped.v2": { ...shown, status: "shipped" },
    "return.accepted.v2": { ...sentBack, status: "received", returnedAt: at, goods },
    "return.refunded.v2": { ...sentBack, status: "refunded" },
  });
  const texts = receiver.received.map(({ text }) => text).sort();
  assert.doesNotMatch(texts.join(), /WH-1|itemId|locationId|"state"|process|Ada|app_/);
  const recovery = { since: "2026-01-01T00:00:00Z", which: "all" } as const;
  await call.recoverDeliveries({ params: shop.params, body: recovery }, shop.as);
  await shop.until((found) => receiver.received.length === 8 && all("delivered", 4)(found));
  assert.deepEqual(
    receiver.received
      .slice(4)
      .map(({ text }) => text)
      .sort(),
    texts,
  );
});

it("every event that is told is consumed, and no name of the log is told with other data", () => {
  const teller = consumers.find(({ name }) => name === "webhooks.tell-partners");
  const consumed = contract.consumes.map(({ type }): string => type);
  for (const { type } of teller?.types ?? assert.fail("nobody tells")) assert.ok(consumed.includes(type), type);
  for (const { type } of tellings) assert.ok(!consumed.includes(type), type);
});
