import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Principal } from "@tierline/kernel/auth/principal";
import { isProblem } from "@tierline/kernel/errors/problem";
import { anyone } from "@tierline/kernel/testing/open-api";
import { openOnboarding } from "./onboarding.ts";

const onboarding = await openOnboarding({ ONBOARDING_REVIEW_HOURS: "12" });
const { call, admin, principalOf, report } = onboarding;
const owner = anyone({ kind: "person", subject: "owner", tenant: "tierline", roles: new Set(["api-owner"]) });
const conflict = (error: unknown) => isProblem(error, "conflict");

const now = new Date().toISOString();
const place = { api: "experience/storefront", major: 2 };

/** What a process of the sandbox reports that has seen this application at work. */
async function seen(clientId: string, proofs: readonly ("repeated-write" | "waited-for-limit")[]): Promise<void> {
  await report({
    plans: [
      { plan: "sandbox", quotas: { windows: { read: { requests: 100, seconds: 10 } }, calendar: { day: 10_000 } } },
      { plan: "standard", quotas: { windows: { read: { requests: 2_000, seconds: 10 } }, calendar: {} } },
      { plan: "internal", quotas: null },
    ],
    usage: [
      { ...place, operationId: "placeOrder", clientId, tenant: clientId, outcome: "answered", calls: 7 },
      { ...place, operationId: "placeOrder", clientId, tenant: clientId, outcome: "refused", calls: 1 },
    ],
    failures: [
      {
        ...place,
        operationId: "placeOrder",
        clientId,
        at: now,
        status: 409,
        kind: "insufficient-stock",
        detail: "Not enough.",
        pointers: [],
        correlationId: "c",
      },
    ],
    evidence: proofs.map((proof) => ({ clientId, proof, at: now, correlationId: "c" })),
  });
}

const ask = (applicationId: string, principal: Principal, more: object = {}) =>
  call.requestAccess(
    {
      body: {
        applicationId,
        name: "Connector live",
        apis: ["experience/storefront@v2"],
        plan: "standard",
        purpose: "Sell on our marketplace.",
        ...more,
      },
    },
    { principal },
  );

/** A team whose sandbox application has shown all that is required. */
async function ready() {
  const principal = await admin();
  const { applicationId } = await call.createApplication({ body: { name: "Connector" } }, { principal });
  await seen(applicationId, ["repeated-write", "waited-for-limit"]);
  return { principal, applicationId };
}

describe("going live", () => {
  let principal: Principal;
  let applicationId: string;
  before(async () => {
    ({ principal } = await ready());
    ({ applicationId } = await call.createApplication({ body: { name: "Beginner" } }, { principal }));
  });

  it("needs what the calls have not shown yet, and says how to show it", async () => {
    const params = { applicationId };
    const { items } = await call.listGoLiveChecks({ params, query: {} }, { principal });
    assert.deepEqual(
      items.filter(({ required }) => required).map(({ check, passed }) => [check, passed]),
      [
        ["first-call", false],
        ["repeated-write", false],
        ["waited-for-limit", false],
      ],
    );
    await assert.rejects(
      ask(applicationId, principal),
      (error) => isProblem(error, "conflict") && /repeats a write safely/.test(error.message),
    );
    await seen(applicationId, ["repeated-write"]);
    const after = await call.listGoLiveChecks({ params, query: {} }, { principal });
    assert.deepEqual(
      after.items.map(({ check, passed }) => `${check} ${String(passed)}`),
      [
        "first-call true",
        "repeated-write true",
        "waited-for-limit false",
        "verified-webhook-signatures false",
        "met-a-refusal true",
        "nothing-deprecated true",
        "rotated-a-secret false",
      ],
    );
  });

  it("is offered for what is active, in words, with the time it takes", async () => {
    const offer = await call.getAccessOffer({}, { principal });
    const storefront = offer.apis.find(({ api }) => api === "experience/storefront@v2");
    assert.deepEqual(storefront?.scopes, ["storefront:read", "storefront:write"]);
    assert.ok(!offer.apis.some(({ api }) => api === "experience/storefront@v1"), "what ends is not offered");
    assert.deepEqual(offer.plans, [{ plan: "standard", limits: ["2,000 reads in 10 seconds"] }]);
    assert.deepEqual(offer.sandbox, {
      plan: "sandbox",
      limits: ["100 reads in 10 seconds", "10,000 requests a day (UTC), of all kinds together"],
    });
    assert.equal(offer.decidedWithinHours, 12);
  });

  it("is asked for what is offered only, and once at a time", async () => {
    const { principal, applicationId } = await ready();
    const invalid = (error: unknown) => isProblem(error, "invalid");
    await assert.rejects(ask(applicationId, principal, { apis: ["system/erp@v1"] }), invalid);
    await assert.rejects(ask(applicationId, principal, { plan: "internal" }), invalid);
    const request = await ask(applicationId, principal);
    const hours = (Date.parse(request.expectedBy ?? "") - Date.parse(request.requestedAt)) / 3_600_000;
    assert.equal(Math.round(hours), 12);
    await assert.rejects(ask(applicationId, principal), conflict);
    await call.withdrawAccessRequest({ params: { requestId: request.requestId } }, { principal });
    await ask(applicationId, principal);
  });

  it("ends in a live application of the team, whose secret only the team sees", async () => {
    const { principal, applicationId } = await ready();
    const { requestId } = await ask(applicationId, principal);
    const reviews = await call.listAccessReviews({ query: { state: "pending" } }, { principal: owner });
    const review = reviews.items.find((each) => each.requestId === requestId);
    assert.deepEqual([review?.team.name, review?.checks.length], ["Acme", 7]);
    const params = { requestId };
    const body = { decision: "approve" as const, reason: "Tested well, contract signed." };
    const decided = await call.decideAccess({ params, body }, { principal: owner });
    assert.ok(!JSON.stringify(decided).includes("tierline_live_"));
    await assert.rejects(call.decideAccess({ params, body }, { principal: owner }), conflict);
    const [own] = (await call.listAccessRequests({ query: {} }, { principal })).items;
    assert.deepEqual([own?.state, own?.reason, own?.expectedBy], ["approved", body.reason, null]);
    const liveId = own?.liveApplicationId ?? "";
    const made = await call.createCredential({ params: { applicationId: liveId } }, { principal });
    const who = await principalOf(made.clientId, made.clientSecret ?? "");
    assert.deepEqual(
      [who.clientId, who.tenant, who.channel, who.plan, who.environment, [...who.scopes].sort()],
      [liveId, principal.tenant, liveId, "standard", "live", ["storefront:read", "storefront:write"]],
    );
  });

  it("is refused with a reason that the team reads", async () => {
    const { principal, applicationId } = await ready();
    const { requestId } = await ask(applicationId, principal);
    const body = { decision: "refuse" as const, reason: "Please talk to partner management first." };
    await call.decideAccess({ params: { requestId }, body }, { principal: owner });
    const [own] = (await call.listAccessRequests({ query: {} }, { principal })).items;
    assert.deepEqual([own?.state, own?.reason, own?.liveApplicationId], ["refused", body.reason, null]);
    await ask(applicationId, principal);
  });
});

it("an application's usage, hours and failures are those that were counted for it", async () => {
  const { principal, applicationId } = await ready();
  const params = { applicationId };
  const { items } = await call.listApplicationUsage({ params, query: {} }, { principal });
  assert.deepEqual(
    items.map(({ operationId, answered, refused }) => [operationId, answered, refused]),
    [["placeOrder", 7, 1]],
  );
  const failures = await call.listApplicationFailures({ params, query: {} }, { principal });
  assert.deepEqual(
    failures.items.map(({ kind, status }) => [kind, status]),
    [["insufficient-stock", 409]],
  );
  assert.deepEqual((await call.listApplicationTraffic({ params, query: {} }, { principal })).items, []);
});

it("an application is told of what it calls that ends, and of nothing else", async () => {
  const { principal, applicationId } = await ready();
  const params = { applicationId };
  assert.deepEqual((await call.listApplicationNotices({ params, query: {} }, { principal })).items, []);
  await report({
    usage: [
      {
        api: "experience/storefront",
        major: 1,
        operationId: "placeOrder",
        clientId: applicationId,
        tenant: applicationId,
        outcome: "answered",
        calls: 3,
      },
    ],
  });
  const { items } = await call.listApplicationNotices({ params, query: {} }, { principal });
  assert.deepEqual(
    items.map(({ api, major, successor, calls }) => [api, major, successor, calls]),
    [["experience/storefront", 1, "/experience/storefront/v2", 3]],
  );
});
