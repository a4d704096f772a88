/** Endpoints: proved to be their owner's, switched, disabled by themselves, and nobody else's. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { auditRecorded } from "@tierline/kernel/model/events";
import { isProblem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { eventually } from "@tierline/kernel/testing/eventually";
import { Webhook } from "standardwebhooks";
import { tenancyOf } from "@tierline/kernel/api/operation";
import { contract } from "../src/contract.ts";
import { isSigned, startReceiver } from "./receiver.ts";
import { all, application, memberOf, openWebhooks } from "./webhooks.ts";

const webhooks = await openWebhooks();
const { call, happen, cancelled, listening, create, know, db } = webhooks;
const conflict = (error: unknown) => isProblem(error, "conflict");
const missing = (error: unknown) => isProblem(error, "not-found");
const types = ["order.cancelled.v2"];

const audited = async (applicationId: string): Promise<{ action: string; detail: Record<string, unknown> }[]> => {
  const rows = await db.sql<{ data: { action: string; detail: Record<string, unknown> } }[]>`
    SELECT data FROM outbox WHERE type = ${auditRecorded.type} AND key = ${applicationId} ORDER BY id`;
  return rows.map(({ data }) => data);
};

describe("verification", () => {
  /** An endpoint of somebody, not verified. */
  const unverified = async (url: string) => {
    const [team, applicationId] = [newId("team"), newId("app")];
    await know(applicationId, team);
    const as = { principal: memberOf(team) };
    const { endpointId, secret } = await create(as.principal, applicationId, url);
    const params = { endpointId };
    return { applicationId, as, secret: secret ?? "", params, verify: () => call.verifyEndpoint({ params }, as) };
  };

  it("takes the challenge as text, as a JSON string or as a member, signed like everything else", async () => {
    for (const words of [
      (challenge: string) => challenge,
      (challenge: string) => `${JSON.stringify(challenge)}\n`,
      (challenge: string) => JSON.stringify({ challenge }),
    ]) {
      const receiver = await startReceiver(({ event, text, headers }, response) => {
        if (isSigned(shop.secret, { text, headers })) {
          response.end(words((event.data as { challenge: string }).challenge));
        } else response.writeHead(401).end();
        return "answered";
      }, false);
      const shop = await unverified(receiver.url());
      const { verified, endpoint } = await shop.verify();
      assert.deepEqual([verified, endpoint.state], [true, "active"]);
    }
  });

  it("says what is wrong with another answer, and leaves the endpoint as it is", async () => {
    const answers: [Parameters<typeof startReceiver>[0], RegExp][] = [
      [() => 200, /^It answered 200 with "said so"; expected 2xx with the challenge\.$/],
      [() => 404, /^It answered 404 with "said so"/],
      [() => 204, /^It answered 204 with nothing/],
      [(_, response) => (response.end("\u{1F600}".repeat(300)), "answered"), /^It answered 200 with "\u{1F600}+/u],
      [(_, response) => (response.writeHead(302, { location: "/" }).end(), "answered"), /^It answered 302/],
      [(_, response) => (response.destroy(), "answered"), /^It closed the connection\.$/],
      [() => "answered", /^It did not answer within 1000 ms\.$/],
    ];
    for (const [answer, expected] of answers) {
      const receiver = await startReceiver(answer, false);
      const { verified, detail, endpoint } = await (await unverified(receiver.url())).verify();
      assert.match(detail, expected);
      assert.deepEqual([verified, endpoint.state], [false, "unverified"]);
    }
    const gone = await startReceiver();
    await gone.close();
    assert.equal((await (await unverified(gone.url())).verify()).detail, "It refused the connection.");
    const plain = await startReceiver();
    const shop = await unverified(`https://127.0.0.1:${String(plain.port)}/`);
    assert.equal((await shop.verify()).detail, "It does not speak TLS as it should.");
  });

  it("is not to be had by switching off and on, and nothing is sent before", async () => {
    const receiver = await startReceiver(() => 204, false);
    const { params, as, applicationId } = await unverified(receiver.url());
    await assert.rejects(call.switchEndpoint({ params, body: { on: true } }, as), conflict);
    await call.switchEndpoint({ params, body: { on: false } }, as);
    await assert.rejects(call.switchEndpoint({ params, body: { on: true } }, as), conflict);
    await assert.rejects(call.sendTestEvent({ params }, as), conflict);
    await happen(cancelled(applicationId));
    assert.deepEqual((await call.listDeliveries({ params, query: {} }, as)).items, []);
    assert.equal(receiver.received.length, 0);
  });

  it("has to be done again at another address, for which waits what happens meanwhile", async () => {
    const [first, second] = [await startReceiver(), await startReceiver()];
    const shop = await listening(first.url());
    const body = { url: second.url(), eventTypes: types, ordered: false, description: "moved" };
    const changed = await call.changeEndpoint({ params: shop.params, body }, shop.as);
    assert.deepEqual([changed.state, changed.description], ["unverified", "moved"]);
    await happen(cancelled(shop.applicationId));
    assert.equal((await shop.endpoint()).waiting, 1);
    assert.deepEqual([first.received.length, second.received.length], [0, 0]);
    assert.equal((await call.verifyEndpoint({ params: shop.params }, shop.as)).verified, true);
    await shop.until(all("delivered", 1));
    assert.deepEqual([first.received.length, second.received.length], [0, 1]);
  });
});

describe("an endpoint", () => {
  it("gets what happened while it was off when it is switched on", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    const off = await call.switchEndpoint({ params: shop.params, body: { on: false } }, shop.as);
    assert.deepEqual([off.state, off.stateReason], ["disabled", "Switched off by its owner."]);
    await happen(cancelled(shop.applicationId), cancelled(shop.applicationId));
    assert.equal((await shop.endpoint()).waiting, 2);
    assert.equal(receiver.received.length, 0);
    const on = await call.switchEndpoint({ params: shop.params, body: { on: true } }, shop.as);
    assert.deepEqual([on.state, on.stateReason], ["active", null]);
    await shop.until(all("delivered", 2));
  });

  it("is disabled at 410, which its owner sees and the audit log knows", async () => {
    const receiver = await startReceiver(() => 410);
    const shop = await listening(receiver.url());
    await happen(cancelled(shop.applicationId));
    const { stateReason } = await eventually(shop.endpoint, ({ state }) => state === "disabled");
    assert.equal(stateReason, "It answered 410: it does not want to be told any more.");
    const { endpointId } = shop;
    assert.deepEqual((await audited(shop.applicationId)).at(-1), {
      actor: "governance/webhooks",
      action: "disableEndpoint",
      subject: shop.applicationId,
      detail: { endpointId, reason: stateReason },
    });
    receiver.answer = () => 204;
    await call.switchEndpoint({ params: shop.params, body: { on: true } }, shop.as);
    await shop.until(all("delivered", 1));
    assert.equal((await shop.endpoint()).failingSince, null);
  });

  it("is disabled after failing for too long without a success, and not by one failure among successes", async () => {
    const { happen, cancelled, listening } = await openWebhooks({
      WEBHOOKS_DISABLE_HOURS: "0.0001",
      WEBHOOKS_RETRY_SECONDS: "0.05,0.1,0.2,0.4,0.8",
    });
    const flaky = await startReceiver(() => (flaky.received.length % 2 === 1 ? 500 : 204));
    const dead = await startReceiver(() => 500);
    const [good, bad] = [await listening(flaky.url()), await listening(dead.url())];
    await happen(cancelled(bad.applicationId), cancelled(good.applicationId));
    const { stateReason, failingSince } = await eventually(bad.endpoint, ({ state }) => state === "disabled");
    assert.equal(stateReason, "It failed for 0.0001 hours without one success.");
    assert.notEqual(failingSince, null);
    await good.until(all("delivered", 1));
    assert.equal((await good.endpoint()).state, "active");
  });

  it("is told nothing while its application is suspended, and everything afterwards", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    await know(shop.applicationId, shop.team, "suspended");
    await happen(cancelled(shop.applicationId));
    await assert.rejects(call.sendTestEvent({ params: shop.params }, shop.as), conflict);
    await assert.rejects(call.verifyEndpoint({ params: shop.params }, shop.as), conflict);
    const busy = await listening(receiver.url("/busy"));
    await happen(cancelled(busy.applicationId));
    await busy.until(all("delivered", 1));
    assert.deepEqual([(await shop.endpoint()).waiting, receiver.at("/").length], [1, 0]);
    await know(shop.applicationId, shop.team);
    await shop.until(all("delivered", 1));
  });

  it("signs with both secrets for a day after a new one, which is shown once", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    const rotate = () => call.rotateSecret({ params: shop.params }, { ...shop.as, key: `rotate ${shop.endpointId}` });
    const { secret, oldSecretUntil } = await rotate();
    assert.match(secret ?? "", /^whsec_/);
    assert.equal((await rotate()).secret, null);
    const hours = (Date.parse(oldSecretUntil ?? "") - Date.now()) / 3_600_000;
    assert.ok(hours > 23.9 && hours <= 24, String(hours));
    await happen(cancelled(shop.applicationId));
    await shop.until(all("delivered", 1));
    const [got] = receiver.received;
    const verify = (by: string) => new Webhook(by).verify(got?.text ?? "", got?.headers as Record<string, string>);
    verify(secret ?? "");
    verify(shop.secret);
    await db.sql`UPDATE endpoints SET old_secret_until = now() WHERE endpoint_id = ${shop.endpointId}`;
    assert.equal((await shop.endpoint()).oldSecretUntil, null);
    await happen(cancelled(shop.applicationId));
    await shop.until(all("delivered", 2));
    assert.equal(receiver.received[1]?.headers["webhook-signature"]?.toString().split(" ").length, 1);
    const kept = JSON.stringify(await db.sql`SELECT * FROM endpoints`);
    const told = JSON.stringify(await db.sql`SELECT data, result FROM outbox, idempotency_keys`);
    for (const each of [secret ?? "", shop.secret]) assert.ok(!(kept + told).includes(each.slice(6)));
  });

  it("says so when its secret was sealed by an installation that is no more", async () => {
    const receiver = await startReceiver();
    const shop = await listening(receiver.url());
    await db.sql`UPDATE endpoints SET secret = ${Buffer.alloc(60).toString("base64url")} WHERE endpoint_id = ${shop.endpointId}`;
    await happen(cancelled(shop.applicationId));
    const [failed] = await shop.until(([each]) => (each?.attempts ?? 0) > 0);
    assert.equal(failed?.lastError, "Its secret cannot be read any more: give it a new one.");
    await call.rotateSecret({ params: shop.params }, shop.as);
    await db.sql`UPDATE endpoints SET old_secret = NULL WHERE endpoint_id = ${shop.endpointId}`;
    await shop.until(all("delivered", 1));
  });

  it("is one of ten at most, however fast they are made", async () => {
    const [team, applicationId] = [newId("team"), newId("app")];
    await know(applicationId, team);
    const made = await Promise.allSettled(
      Array.from({ length: 14 }, () => create(memberOf(team), applicationId, "https://hooks.partner.example/")),
    );
    assert.equal(made.filter(({ status }) => status === "fulfilled").length, 10);
    assert.ok(made.every((each) => each.status === "fulfilled" || conflict(each.reason)));
    const as = { principal: memberOf(team) };
    const first = await call.listEndpoints({ query: { limit: "7" as never } }, as);
    const cursor = first.nextCursor ?? "";
    const second = await call.listEndpoints({ query: { limit: "7" as never, cursor, applicationId } }, as);
    assert.deepEqual([first.items.length, second.items.length, second.nextCursor], [7, 3, null]);
  });

  it("takes its deliveries and their attempts along when it is removed, also one that is under way", async () => {
    const receiver = await startReceiver((_, response) => {
      setTimeout(() => response.end(), 100);
      return "answered";
    });
    const shop = await listening(receiver.url());
    await happen(cancelled(shop.applicationId), cancelled(shop.applicationId));
    await eventually(
      async () => receiver.received.length,
      (count) => count === 2,
    );
    const ids = (await shop.deliveries()).map(({ deliveryId }) => deliveryId);
    assert.equal((await call.removeEndpoint({ params: shop.params }, shop.as)).endpointId, shop.endpointId);
    await assert.rejects(shop.endpoint(), missing);
    await webhooks.stop();
    const again = await openWebhooks({}, webhooks.databaseUrl);
    const [left] = await again.db.sql`
      SELECT (SELECT count(*)::int FROM deliveries WHERE delivery_id = ANY (${ids}::text[])) AS deliveries,
        (SELECT count(*)::int FROM attempts WHERE delivery_id = ANY (${ids}::text[])) AS attempts`;
    assert.deepEqual(left, { deliveries: 0, attempts: 0 });
  });
});

describe("other teams and applications", async () => {
  const webhooks = await openWebhooks();
  const { call, know, happen, cancelled, listening, create } = webhooks;
  const receiver = await startReceiver();
  const shop = await listening(receiver.url());
  await happen(cancelled(shop.applicationId));
  const [delivery] = await shop.until(all("delivered", 1));
  const [otherTeam, otherApplication] = [newId("team"), newId("app")];
  await know(otherApplication, otherTeam);
  await know(newId("app"), null);
  const { params } = shop;
  const one = { params: { deliveryId: delivery?.deliveryId ?? "" } };
  const settings = { url: receiver.url(), eventTypes: types, ordered: false, description: "" };
  const recovery = { since: "2026-01-01T00:00:00Z", which: "all" } as const;
  const asked: [string, (as: { principal: ReturnType<typeof memberOf> }) => Promise<unknown>][] = [
    ["getEndpoint", (as) => call.getEndpoint({ params }, as)],
    ["createEndpoint", (as) => create(as.principal, shop.applicationId, receiver.url())],
    ["changeEndpoint", (as) => call.changeEndpoint({ params, body: settings }, as)],
    ["removeEndpoint", (as) => call.removeEndpoint({ params }, as)],
    ["verifyEndpoint", (as) => call.verifyEndpoint({ params }, as)],
    ["checkSignatures", (as) => call.checkSignatures({ params }, as)],
    ["switchEndpoint", (as) => call.switchEndpoint({ params, body: { on: false } }, as)],
    ["rotateSecret", (as) => call.rotateSecret({ params }, as)],
    ["listDeliveries", (as) => call.listDeliveries({ params, query: {} }, as)],
    ["getDelivery", (as) => call.getDelivery(one, as)],
    ["repeatDelivery", (as) => call.repeatDelivery(one, as)],
    ["sendTestEvent", (as) => call.sendTestEvent({ params }, as)],
    ["recoverDeliveries", (as) => call.recoverDeliveries({ params, body: recovery }, as)],
  ];
  it("are asked for with every operation that a team has", () => {
    const own = Object.values(contract.operations).filter((each) => tenancyOf(each, "governance") === "own");
    // The list of one's own endpoints, below, and what is offered to all.
    const tried = [...asked.map(([operation]) => operation), "listEndpoints", "listEventTypes"];
    assert.deepEqual(own.map(({ operationId }) => operationId).sort(), tried.sort());
  });

  const strangers = {
    "a member of another team": memberOf(otherTeam),
    "a person without a team": { ...memberOf("sub"), subject: "sub" },
    "another application": application(otherApplication),
  };
  for (const [who, principal] of Object.entries(strangers)) {
    for (const [operation, ask] of asked) {
      it(`hide it from ${who}: ${operation}`, () => assert.rejects(ask({ principal }), missing));
    }
    it(`hide it from ${who}: listEndpoints`, async () => {
      assert.deepEqual((await call.listEndpoints({ query: {} }, { principal })).items, []);
    });
  }

  it("leave it to the application itself", async () => {
    const as = { principal: application(shop.applicationId) };
    assert.equal((await call.getEndpoint({ params }, as)).endpointId, shop.endpointId);
    assert.equal((await call.getDelivery(one, as)).deliveryId, delivery?.deliveryId);
    assert.deepEqual((await call.listEndpoints({ query: {} }, as)).items.length, 1);
  });
});
