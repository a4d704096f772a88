/** The check for going live that an application's endpoints verify signatures, as webhooks has seen them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { applicationChanged } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { source } from "@tierline/kernel/testing/open-api";
import { governanceWebhooks } from "@tierline/openapi/clients/governance-webhooks.v1";
import { openOnboarding } from "./onboarding.ts";
import { startReceiver } from "./receiver.ts";

const { call, admin, db, webhooks, report } = await openOnboarding();
const client = webhooks.client(governanceWebhooks);

/** A team's application in the sandbox, which webhooks has been told of. */
async function partner() {
  const principal = await admin();
  const { applicationId } = await call.createApplication({ body: { name: "Connector" } }, { principal });
  const told = await db.sql<{ data: unknown }[]>`
    SELECT data FROM outbox WHERE type = ${applicationChanged.type} AND key = ${applicationId} ORDER BY id`;
  const follower = webhooks.consumers.find(({ types }) => types.includes(applicationChanged));
  assert.ok(follower !== undefined && told.length > 0);
  await follower.handle(
    told.map(({ data }) => ({
      id: newId("evt"),
      type: applicationChanged.type,
      source: "governance/onboarding",
      key: applicationId,
      time: new Date().toISOString(),
      correlationId: "test",
      data,
    })),
  );
  const from = source({ origin: principal });
  const asked = () => ({ idempotencyKey: newId("idk") });
  const endpoint = async (url: string) => {
    const settings = { url, eventTypes: ["order.placed.v2"], ordered: false, description: "" };
    const body = { applicationId, ...settings };
    const { endpointId, secret } = await client.createEndpoint(from, { ...asked(), body });
    const params = { endpointId };
    return {
      secret: secret ?? assert.fail("A new endpoint comes with its secret."),
      verify: () => client.verifyEndpoint(from, { ...asked(), params }),
      check: () => client.checkSignatures(from, { ...asked(), params }),
      off: () => client.switchEndpoint(from, { ...asked(), params, body: { on: false } }),
      move: (to: string) => client.changeEndpoint(from, { ...asked(), params, body: { ...settings, url: to } }),
      remove: () => client.removeEndpoint(from, { ...asked(), params }),
    };
  };
  const found = async () => {
    const { items } = await call.listGoLiveChecks({ params: { applicationId }, query: {} }, { principal });
    return items.find(({ check }) => check === "verified-webhook-signatures") ?? assert.fail("There is no such check.");
  };
  const state = async () => {
    const { required, passed } = await found();
    return [required ? "required" : "not required", passed ? "passed" : "missing"];
  };
  return { principal, applicationId, endpoint, found, state };
}

/** An endpoint whose receiver verifies, and that has shown it. */
async function proven({ endpoint }: Awaited<ReturnType<typeof partner>>) {
  const receiver = await startReceiver();
  const made = await endpoint(receiver.url);
  receiver.secret = made.secret;
  assert.equal((await made.verify()).endpoint.signatureCheck?.passed, true);
  return { ...made, receiver };
}

describe("that signatures are verified", () => {
  it("is not required of an application without endpoints", async () => {
    const { state, found } = await partner();
    assert.deepEqual(await state(), ["not required", "missing"]);
    assert.match((await found()).hint, /^It has no webhook endpoint: nothing to verify\. Required once it has one\.$/);
  });

  it("is required from the first endpoint on, and shown by a receiver that refuses a false signature", async () => {
    const shop = await partner();
    const receiver = await startReceiver();
    const made = await shop.endpoint(receiver.url);
    assert.deepEqual(await shop.state(), ["required", "missing"]);
    assert.match((await shop.found()).hint, /^127\.0\.0\.1:\d+: verify the endpoint/);
    assert.equal((await made.verify()).verified, true);
    assert.deepEqual(await shop.state(), ["required", "missing"], "it takes everything");
    assert.match(
      (await shop.found()).hint,
      /^127\.0\.0\.1:\d+: Expected 4xx for a false signature\. It answered 200\./,
    );
    receiver.secret = made.secret;
    const { signatureCheck } = await made.check();
    assert.deepEqual(await shop.state(), ["required", "passed"]);
    assert.equal((await shop.found()).seenAt, signatureCheck?.at);
  });

  it("is asked of each endpoint, also of one that comes later or moves; not of those switched off or removed", async () => {
    const shop = await partner();
    const first = await proven(shop);
    assert.deepEqual(await shop.state(), ["required", "passed"]);
    const open = await startReceiver();
    const later = await shop.endpoint(open.url);
    await later.verify();
    assert.deepEqual(await shop.state(), ["required", "missing"]);
    await later.off();
    assert.deepEqual(await shop.state(), ["required", "passed"]);
    await first.move(open.url);
    assert.deepEqual(await shop.state(), ["required", "missing"]);
    await first.remove();
    assert.deepEqual(await shop.state(), ["not required", "missing"]);
    assert.match((await shop.found()).hint, /^Its webhook endpoints are switched off/);
    await later.remove();
    await proven(shop);
    await proven(shop);
    assert.match((await shop.found()).hint, /^Each of its 2 endpoints took/);
  });

  it("is missing in what stops a request for access, and of nobody else's endpoints", async () => {
    const [shop, neighbor] = [await partner(), await partner()];
    await shop.endpoint((await startReceiver()).url);
    // Without a plan in force nothing can be asked for.
    const quotas = { windows: { read: { requests: 2_000, seconds: 10 } }, calendar: {} };
    await report({ plans: [{ plan: "standard", quotas }] });
    const ask = ({ principal, applicationId }: typeof shop) => {
      const apis = ["experience/storefront@v2"];
      const body = { applicationId, name: "Live", apis, plan: "standard", purpose: "Sell on our marketplace." };
      return call.requestAccess({ body }, { principal });
    };
    // A conflict in both; what is missing differs.
    await assert.rejects(ask(shop), (error) => missing(error).includes("verified-webhook-signatures"));
    await assert.rejects(ask(neighbor), (error) => !missing(error).includes("verified-webhook-signatures"));
    assert.deepEqual(await neighbor.state(), ["not required", "missing"]);
  });
});

const missing = (error: unknown): string[] => {
  assert.ok(isProblem(error, "conflict"), String(error));
  return (error.extras.members?.["missingChecks"] ?? []) as string[];
};
