/** The sandbox beside the live platform: same address, the token decides, and nothing of one is seen in the other. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Client, ClientDescriptor } from "@tierline/kernel/client/client";
import { httpClient } from "@tierline/kernel/client/http";
import { isProblem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { experienceStorefront } from "@tierline/openapi/clients/experience-storefront.v2";
import { governanceOnboarding } from "@tierline/openapi/clients/governance-onboarding.v1";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { governanceWebhooks } from "@tierline/openapi/clients/governance-webhooks.v1";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { startReceiver, type Delivered } from "../src/webhooks/receiver.ts";
import { tierline } from "./commanding.ts";
import { source, startRunning, type Running } from "./running.ts";
import { sandboxToken } from "./sandbox-token.ts";

describe("the sandbox of a running platform", () => {
  let running: Running;
  const closers: (() => Promise<void>)[] = [];
  before(async () => {
    running = await startRunning({
      databaseUrl: await testDatabase(),
      environment: { TIERLINE_SANDBOX: "on", WEBHOOKS_ALLOWED_NETWORKS: "127.0.0.0/8", WEBHOOKS_RETRY_SECONDS: "0.2" },
    });
  });
  after(async () => {
    for (const close of closers) await close();
    await running.stop();
  });

  const as = <O>(application: string, descriptor: ClientDescriptor<O>, claims: object = {}): Client<O> => {
    const token = () => sandboxToken(running.environment, application, claims);
    const { client, close } = httpClient(descriptor, { baseUrl: running.origin, token });
    closers.push(close);
    return client as Client<O>;
  };
  const shopOf = (application: string) => as(application, experienceStorefront);
  const mug = async (shop: ReturnType<typeof shopOf>) => {
    const query = { sku: ["MUG-BLUE"], store: ["STORE-1"] };
    const { products, degraded } = await shop.checkAvailability(source(), { query });
    assert.equal(degraded, false);
    return [products[0]?.delivery.status, products[0]?.collect[0]?.store, products[0]?.collect[0]?.status];
  };
  type Fulfillment = { type: "delivery" } | { type: "collect"; store: string };
  const order = (shop: ReturnType<typeof shopOf>, number: string, quantity: number, fulfillment: Fulfillment) =>
    shop.placeOrder(source(), {
      idempotencyKey: number,
      body: {
        orderNumber: number,
        currency: "GBP",
        paymentToken: "tok_visa",
        fulfillment,
        basket: [{ sku: "MUG-BLUE", quantity }],
      },
    });
  const delivery = { type: "delivery" } as const;
  const ordersOf = (shop: ReturnType<typeof shopOf>, orderNumber: string) =>
    shop.findOrders(source(), { query: { orderNumber } }).then(({ items }) => items);
  const [one, other] = ["app_0193aaaa", "app_0193bbbb"];

  it("comes up after the platform, which says so until then", async () => {
    const url = `${running.origin}/experience/storefront/v2/availability?sku=MUG-BLUE`;
    const headers = { authorization: `Bearer ${sandboxToken(running.environment, one)}` };
    const status = async () => (await fetch(url, { headers })).status;
    const answer = await eventually(status, (each) => each !== 503);
    assert.equal(answer, 200);
    assert.deepEqual(await mug(shopOf(one)), ["in-stock", "STORE-1", "in-stock"]);
  });

  it("carries an order through, which is not seen live, and sees none that is", async () => {
    const [shop, live] = [shopOf(one), running.as("web-shop", experienceStorefront)];
    const placed = await order(shop, "S-1", 2, delivery);
    await order(live, "L-1", 1, delivery);
    await eventually(
      () => ordersOf(shop, "S-1"),
      ([found]) => found?.status === "completed",
    );
    assert.deepEqual([await ordersOf(live, "S-1"), await ordersOf(shop, "L-1")], [[], []]);
    const { orderId } = placed;
    const operator = running.as("operator", processOrders);
    const unknown = (error: unknown) => isProblem(error, "not-found");
    await assert.rejects(operator.getOrder(source(), { params: { orderId } }), unknown);
    await assert.rejects(live.getOrder(source(), { params: { orderId } }), unknown);
    assert.equal((await operator.listOrders(source(), { query: { channelOrderNumber: "S-1" } })).items.length, 0);
    assert.equal((await operator.listOrders(source(), { query: { channelOrderNumber: "L-1" } })).items.length, 1);
  });

  it("shows an application nothing of another's orders, and lets it do nothing with them", async () => {
    const [shop, neighbor] = [shopOf(one), shopOf(other)];
    const { orderId } = await order(neighbor, "N-1", 1, delivery);
    const params = { orderId };
    const unknown = (error: unknown) => isProblem(error, "not-found");
    const items = [{ sku: "MUG-BLUE", quantity: 1 }];
    await assert.rejects(shop.getOrder(source(), { params }), unknown);
    await assert.rejects(
      shop.cancelOrder(source(), { params, idempotencyKey: "cancel", body: { reason: "Not mine." } }),
      unknown,
    );
    await assert.rejects(
      shop.returnItems(source(), { params, idempotencyKey: "back", body: { returnNumber: "R-1", items } }),
      unknown,
    );
    assert.deepEqual(await ordersOf(shop, "N-1"), []);
    const [own] = await eventually(
      () => ordersOf(neighbor, "N-1"),
      ([found]) => found?.status === "completed",
    );
    assert.equal(own?.orderId, orderId);
  });

  it("gives each application stock of its own: one sells out, the other has all", async () => {
    const [shop, neighbor] = [shopOf(one), shopOf(other)];
    await order(shop, "S-2", 498, delivery);
    await order(shop, "S-3", 20, { type: "collect", store: "STORE-1" });
    await assert.rejects(order(shop, "S-4", 1, delivery), (error) => isProblem(error, "insufficient-stock"));
    assert.deepEqual(await mug(shop), ["out-of-stock", "STORE-1", "out-of-stock"]);
    assert.deepEqual(await mug(neighbor), ["in-stock", "STORE-1", "in-stock"]);
    assert.equal((await order(neighbor, "S-2", 3, delivery)).basket[0]?.quantity, 3, "numbers are each one's own, too");
    assert.deepEqual(await ordersOf(neighbor, "S-3"), []);
    const [collected] = await eventually(
      () => ordersOf(shop, "S-3"),
      ([found]) => found?.status === "completed",
    );
    assert.deepEqual(collected?.fulfillment, { type: "collect", store: "STORE-1" });
  });

  it("has no part in governance, and lets nobody below the shop", async () => {
    const refused = (error: unknown) => isProblem(error, "forbidden");
    await assert.rejects(as(one, governanceRegistry).listApis(source(), { query: {} }), refused);
    await assert.rejects(as(one, processOrders).listOrders(source(), { query: {} }), refused);
  });

  it("tells an application of its orders by webhook, signed, from the live platform", async () => {
    const registrar = running.as("portal", governanceOnboarding);
    const { application } = await registrar.registerApplication(source(), {
      idempotencyKey: "register",
      body: { name: "Told of its orders", contact: null, address: "192.0.2.1" },
    });
    const { applicationId } = application;
    const told: Delivered[] = [];
    const secrets: string[] = [];
    const receiver = await startReceiver({ port: 0, secrets, failures: 1, onDelivery: (each) => told.push(each) });
    closers.push(receiver.close);
    const owner = as(applicationId, governanceWebhooks, {
      environment: undefined,
      scope: "webhooks:read webhooks:write",
    });
    const body = {
      applicationId,
      url: receiver.url,
      eventTypes: ["order.placed.v2"],
      ordered: false,
      description: "",
    };
    // The application is known there as soon as its event has come.
    const { endpointId, secret } = await eventually(
      () => owner.createEndpoint(source(), { idempotencyKey: "endpoint", body }).catch(() => undefined),
      (made) => made !== undefined,
    ).then((made) => made ?? assert.fail());
    secrets.push(secret ?? "");
    const verification = await owner.verifyEndpoint(source(), { idempotencyKey: "verify", params: { endpointId } });
    assert.equal(verification.detail, "It answered with the challenge, as it should.");
    assert.equal(verification.endpoint.signatureCheck?.passed, true);
    const { orderId } = await order(shopOf(applicationId), "S-1", 1, delivery);
    const [first, second] = await eventually(
      async () => told.filter(({ type }) => type !== "endpoint.verification"),
      ({ length }) => length === 2,
    );
    assert.deepEqual([first?.status, second?.status, second?.id], [500, 204, first?.id]);
    assert.deepEqual([second?.type, second?.key, second?.signature], ["order.placed.v2", orderId, "good"]);
  });

  it("is known to the registry by its application, which also holds there what is set for it", async () => {
    const registry = running.as("architect", governanceRegistry);
    const consumers = () =>
      registry.listConsumers(source(), { params: { tier: "experience", name: "storefront" }, query: {} });
    const settings = { name: "A partner's trial", tenant: other, owner: "partners", plan: null, allowedAddresses: [] };
    await registry.putApplication(source(), {
      idempotencyKey: "suspend",
      body: { clientId: other, application: { ...settings, status: "suspended" } },
    });
    const { consumers: seen } = await eventually(consumers, (answer) =>
      [other, one].every((id) => answer.consumers.some(({ clientId }) => clientId === id)),
    );
    assert.ok(seen.some(({ clientId, calls }) => clientId === one && calls >= 5));
    await eventually(
      () => mug(shopOf(other)).catch((error: unknown) => (isProblem(error) ? error.kind : String(error))),
      (answer) => answer === "forbidden",
    );
    assert.deepEqual(await mug(shopOf(one)), ["out-of-stock", "STORE-1", "out-of-stock"]);
  });

  it("is not taken away while it runs, and is gone at a word when it does not", async () => {
    const { environment } = running;
    const busy = await tierline(environment, "sandbox", "reset");
    assert.deepEqual([busy.code, busy.stderr], [1, "The sandbox is running: stop the platform first.\n"]);
    await running.kill();
    // PostgreSQL takes a moment to notice that nobody is left.
    const reset = () => tierline(environment, "sandbox", "reset");
    const { stdout } = await eventually(reset, ({ code }) => code === 0);
    assert.equal(stdout, "The sandbox is empty: the next start makes it anew.\n");
    assert.equal((await reset()).stdout, "There was no sandbox.\n");
  });
});
