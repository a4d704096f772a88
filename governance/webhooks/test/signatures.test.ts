/** Whether an endpoint verifies signatures: it has to take what is truly signed, and to refuse the same with a false signature. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { auditRecorded } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { anyone } from "@tierline/kernel/testing/open-api";
import { isSigned, startReceiver, type Answer, type Received } from "./receiver.ts";
import { memberOf, openWebhooks } from "./webhooks.ts";

const { call, create, know, db, cancelled, happen } = await openWebhooks();
const conflict = (error: unknown) => isProblem(error, "conflict");

/** The challenge for what is truly signed, and for the rest whatever `otherwise` answers. */
const verifying =
  (secret: () => string, otherwise: Answer = () => 401): Answer =>
  (received, response) => {
    if (!isSigned(secret(), received)) return otherwise(received, response);
    return echo(received, response);
  };

/** Looks at no signature. */
const echo: Answer = ({ event }, response) => {
  response.end((event.data as { challenge: string }).challenge);
  return "answered";
};

/** A team's endpoint at a receiver of its own, which answers by `answer`; not verified yet. */
async function shopAt(answer: (secret: () => string) => Answer) {
  let secret = "";
  const receiver = await startReceiver(
    answer(() => secret),
    false,
  );
  const [team, applicationId] = [newId("team"), newId("app")];
  const as = { principal: memberOf(team) };
  await know(applicationId, team);
  const made = await create(as.principal, applicationId, receiver.url());
  secret = made.secret ?? assert.fail("A new endpoint comes with its secret.");
  const params = { endpointId: made.endpointId };
  return {
    team,
    applicationId,
    as,
    params,
    receiver,
    verify: async () => (await call.verifyEndpoint({ params }, as)).endpoint,
    check: async () => (await call.checkSignatures({ params }, as)).signatureCheck,
    endpoint: () => call.getEndpoint({ params }, as),
    rotate: async () => (secret = (await call.rotateSecret({ params }, as)).secret ?? secret),
    secret: () => secret,
  };
}

const seenBy = (shop: Awaited<ReturnType<typeof shopAt>>) =>
  call.listSignatureChecks({ query: { applicationId: shop.applicationId } }, { principal: anyone({ kind: "api" }) });

describe("a receiver that verifies", () => {
  it("has proof from its verification on, which the house can read by application", async () => {
    const shop = await shopAt(verifying);
    assert.equal((await shop.endpoint()).signatureCheck, null);
    const { state, signatureCheck } = await shop.verify();
    assert.equal(state, "active");
    assert.deepEqual(signatureCheck, {
      at: signatureCheck?.at,
      passed: true,
      signed: { asExpected: true, status: 200 },
      forged: { asExpected: true, status: 401 },
      hint: "It took what was truly signed, and refused a false signature.",
    });
    const { endpointId } = shop.params;
    const host = new URL(shop.receiver.url()).host;
    assert.deepEqual((await seenBy(shop)).items, [{ endpointId, host, state: "active", signatureCheck }]);
  });

  it("is sent two messages that differ in nothing but id, challenge and signature", async () => {
    const shop = await shopAt(verifying);
    await shop.verify();
    shop.receiver.received.length = 0;
    await shop.check();
    const { received } = shop.receiver;
    assert.equal(received.length, 2);
    const like = ({ headers, event, path }: Received) => {
      const { id: _id, time: _time, data: _data, ...rest } = event as Received["event"] & { time: string };
      const { "webhook-id": _wid, "webhook-timestamp": at, "webhook-signature": by, ...others } = headers;
      assert.ok(Math.abs(Number(at) - Date.now() / 1_000) < 300, "its time is right");
      assert.match(String(by), /^v1,[\w+/]{43}=$/);
      return { rest, others, path };
    };
    assert.deepEqual(like(received[0]!), like(received[1]!));
    assert.notEqual(received[0]?.id, received[1]?.id);
    assert.deepEqual(received.map((each) => isSigned(shop.secret(), each)).sort(), [false, true]);
  });

  it("keeps its proof when the secret is rotated or settings change, and loses it with its address", async () => {
    const shop = await shopAt(verifying);
    await shop.verify();
    await shop.rotate();
    const settings = { eventTypes: ["order.cancelled.v2"], ordered: true, description: "the same address" };
    const url = shop.receiver.url();
    const changed = await call.changeEndpoint({ params: shop.params, body: { url, ...settings } }, shop.as);
    assert.equal(changed.signatureCheck?.passed, true);
    const body = { url: shop.receiver.url("/elsewhere"), ...settings };
    assert.equal((await call.changeEndpoint({ params: shop.params, body }, shop.as)).signatureCheck, null);
    assert.equal((await seenBy(shop)).items[0]?.signatureCheck, null);
    await assert.rejects(shop.check(), conflict, "it has to be verified first");
    assert.equal((await shop.verify()).signatureCheck?.passed, true);
  });

  it("is not asked twice for one request, and each check is in the audit log", async () => {
    const shop = await shopAt(verifying);
    await shop.verify();
    const ask = () =>
      call.checkSignatures({ params: shop.params }, { ...shop.as, key: `check ${shop.params.endpointId}` });
    assert.deepEqual(await ask(), await ask());
    assert.equal(shop.receiver.received.length, 4, "two for the verification, two for the check");
    const rows = await db.sql<{ data: { action: string; actor: string; detail: Record<string, unknown> } }[]>`
      SELECT data FROM outbox WHERE type = ${auditRecorded.type} AND key = ${shop.applicationId} ORDER BY id`;
    const { endpointId } = shop.params;
    assert.deepEqual(
      rows.slice(-2).map(({ data }) => [data.action, data.detail]),
      [
        ["verifyEndpoint", { endpointId, verifiesSignatures: true }],
        ["checkSignatures", { endpointId, passed: true, signed: 200, forged: 401 }],
      ],
    );
  });
});

describe("no proof has", () => {
  const otherwise: [string, Answer, number | null, RegExp][] = [
    ["takes everything", echo, 200, /^Expected 4xx for a false signature\. It answered 200\. Verify/],
    ["fails over a false signature", () => 500, 500, /It answered 500\. Answer 401 instead\.$/],
    ["had enough of requests", () => 429, 429, /It answered 429\. Answer 401 instead\.$/],
    [
      "sends one elsewhere",
      (_, response) => (response.writeHead(302, { location: "/" }).end(), "answered"),
      302,
      /302/,
    ],
    ["says nothing to a false signature", () => "answered", null, /It did not answer within 1000 ms\./],
  ];
  for (const [what, answer, status, hint] of otherwise) {
    it(`a receiver that ${what}, though it is verified`, async () => {
      const shop = await shopAt((secret) => verifying(secret, answer));
      const { state, signatureCheck } = await shop.verify();
      assert.deepEqual([state, signatureCheck?.passed], ["active", false]);
      assert.deepEqual(signatureCheck?.signed, { asExpected: true, status: 200 });
      assert.deepEqual(signatureCheck.forged, { asExpected: false, status });
      assert.match(signatureCheck.hint, hint);
    });
  }

  it("a receiver that begins to refuse everything, or is down, whatever it had before", async () => {
    const shop = await shopAt(verifying);
    assert.equal((await shop.verify()).signatureCheck?.passed, true);
    shop.receiver.answer = () => 401;
    const refusing = await shop.check();
    assert.deepEqual(
      [refusing?.passed, refusing?.signed, refusing?.forged.asExpected],
      [false, { asExpected: false, status: 401 }, true],
    );
    assert.match(refusing?.hint ?? "", /^Expected 2xx for what is truly signed\. It answered 401\. Verify with/);
    await shop.receiver.close();
    const down = await shop.check();
    assert.deepEqual([down?.passed, down?.signed.status, down?.forged.status], [false, null, null]);
    assert.equal(down?.hint, "Expected 2xx for what is truly signed. It refused the connection.");
    assert.deepEqual((await shop.endpoint()).signatureCheck, down);
  });

  it("a receiver that takes nothing from the beginning: it is not verified, and nothing is kept", async () => {
    const shop = await shopAt(() => () => 401);
    const { state, signatureCheck } = await shop.verify();
    assert.deepEqual([state, signatureCheck], ["unverified", null]);
  });
});

describe("a check", () => {
  it("is refused where nothing is sent: unverified, switched off, or of an application that is suspended", async () => {
    const shop = await shopAt(verifying);
    await assert.rejects(shop.check(), conflict);
    await shop.verify();
    await call.switchEndpoint({ params: shop.params, body: { on: false } }, shop.as);
    await assert.rejects(shop.check(), conflict);
    await call.switchEndpoint({ params: shop.params, body: { on: true } }, shop.as);
    await know(shop.applicationId, shop.team, "suspended");
    await assert.rejects(shop.check(), conflict);
  });

  it("is no delivery, and does not make the endpoint fail", async () => {
    const shop = await shopAt(verifying);
    await shop.verify();
    shop.receiver.answer = () => 500;
    await shop.check();
    assert.equal((await shop.endpoint()).failingSince, null);
    assert.deepEqual((await call.listDeliveries({ params: shop.params, query: {} }, shop.as)).items, []);
    shop.receiver.answer = () => 204;
    await happen(cancelled(shop.applicationId));
    assert.equal((await call.listDeliveries({ params: shop.params, query: {} }, shop.as)).items.length, 1);
  });

  it("does not hold for an address that was given meanwhile", async () => {
    const shop = await shopAt(verifying);
    await shop.verify();
    const settings = { eventTypes: ["order.cancelled.v2"], ordered: false, description: "" };
    let moved: Promise<unknown> | undefined;
    shop.receiver.answer = (_, response) => {
      moved ??= call.changeEndpoint(
        { params: shop.params, body: { url: shop.receiver.url("/moved"), ...settings } },
        shop.as,
      );
      void moved.then(() => response.writeHead(204).end());
      return "answered";
    };
    await assert.rejects(shop.check(), conflict);
    assert.equal((await shop.endpoint()).signatureCheck, null);
  });
});
