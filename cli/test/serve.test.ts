/** One platform in two processes on one home. */
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { experienceStorefront } from "@tierline/openapi/clients/experience-storefront.v1";
import type { Client, ClientDescriptor } from "@tierline/kernel/client/client";
import { httpClient, type HttpUpstream } from "@tierline/kernel/client/http";
import { freePort } from "@tierline/kernel/db/free-port";
import { testDatabase } from "@tierline/kernel/testing/database";
import { begin, processesOf, temporaryHome, tierline, type Home } from "./commanding.ts";
import { eventually } from "@tierline/kernel/testing/eventually";
import { source, startRunning } from "./running.ts";

let home: Home;
before(async () => {
  home = await temporaryHome();
});
after(() => home.remove());

it("completes an order that one process takes and another carries out, and both stop without a trace", async () => {
  const [lower, upper] = [await freePort(), await freePort()].map((port) => `http://localhost:${String(port)}`);
  assert.ok(lower !== undefined && upper !== undefined);
  const at = (origin: string) => ({ TIERLINE_HOME: home.path, PORT: new URL(origin).port, LOG_LEVEL: "error" });
  const inner = ["system/erp", "system/payments", "process/inventory", "process/orders", "process/returns"];
  const first = begin(at(lower), "serve", ...inner, "process/finance");
  await first.says("Ctrl-C stops it.");
  const issuer = { TIERLINE_ISSUER: `${lower}/realms/tierline` };
  const second = begin({ ...at(upper), ...issuer, TIERLINE_UPSTREAM: lower }, "serve", "experience/storefront");
  await second.says("Ctrl-C stops it.");
  const token = (await tierline(at(lower), "token", "web-shop")).stdout.trim();
  const { client: shop, close } = typed(experienceStorefront, { baseUrl: upper, token: () => token });
  const basket = [{ sku: "MUG-BLUE", quantity: 2 }];
  const body = { orderNumber: "W-1", currency: "GBP", paymentToken: "tok_visa", basket };
  const { orderId } = await shop.placeOrder(source(), { idempotencyKey: "W-1", body });
  const status = async () => (await shop.getOrder(source(), { params: { orderId } })).status;
  await eventually(status, (each) => each === "completed");
  await close();
  for (const each of [first, second]) {
    each.child.kill("SIGINT");
    assert.equal(await each.ended, 0, each.stderr());
  }
  assert.deepEqual(await processesOf(home.path), []);
});

function typed<O>(descriptor: ClientDescriptor<O>, upstream: HttpUpstream) {
  const { client, close } = httpClient(descriptor, upstream);
  return { client: client as Client<O>, close };
}

it("serves without a registry, whichever way its APIs call one another", async () => {
  const alone = await startRunning({
    databaseUrl: await testDatabase(),
    arguments: ["serve", "system/erp", "process/inventory", "--transport", "http"],
  });
  assert.deepEqual(await (await fetch(`${alone.origin}/healthz`)).json(), {
    status: "ready",
    apis: ["system/erp", "process/inventory"],
    unavailable: [],
    waiting: [],
  });
  await alone.stop();
});
