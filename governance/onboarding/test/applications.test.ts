import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { anyone } from "@tierline/kernel/testing/open-api";
import { contract } from "../src/contract.ts";
import { expireApplications } from "../src/resources/applications/expire-applications.ts";
import { openOnboarding } from "./onboarding.ts";

const { call, db, admin, principalOf } = await openOnboarding({
  ONBOARDING_SANDBOXES: "3",
  ONBOARDING_REGISTRATIONS_PER_ADDRESS: "4",
  ONBOARDING_REGISTRATIONS_PER_HOUR: "6",
});
const conflict = (error: unknown) => isProblem(error, "conflict");
const notFound = (error: unknown) => isProblem(error, "not-found");

describe("an application", () => {
  it("is there at once, in the sandbox, and ends in 30 days", async () => {
    const principal = await admin();
    const made = await call.createApplication({ body: { name: "Connector" } }, { principal });
    assert.deepEqual([made.environment, made.plan, made.state], ["sandbox", "sandbox", "active"]);
    const days = (Date.parse(made.expiresAt ?? "") - Date.now()) / 86_400_000;
    assert.ok(days > 29.9 && days <= 30);
  });

  it("is one of so many of a team, also when they are made at the same moment", async () => {
    const principal = await admin();
    const asked = [1, 2, 3, 4, 5].map((n) =>
      call.createApplication({ body: { name: `App ${String(n)}` } }, { principal }),
    );
    const outcomes = await Promise.allSettled(asked);
    assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 3);
  });

  it("expires, is renewed while there is room, and is retired for good", async () => {
    const principal = await admin();
    const { applicationId } = await call.createApplication({ body: { name: "Passing" } }, { principal });
    const params = { applicationId };
    const { clientId, clientSecret } = await call.createCredential({ params }, { principal });
    await db.sql`UPDATE applications SET expires_at = now() WHERE application_id = ${applicationId}`;
    await expireApplications({ db });
    assert.equal((await call.getApplication({ params }, { principal })).state, "expired");
    await assert.rejects(call.createCredential({ params }, { principal }), conflict);
    assert.equal((await call.renewApplication({ params }, { principal })).state, "active");
    const retired = await call.retireApplication({ params }, { principal });
    assert.deepEqual([retired.state, retired.credentials.map(({ state }) => state)], ["retired", ["revoked"]]);
    assert.equal((await call.listApplications({ query: {} }, { principal })).items.length, 0);
    await assert.rejects(call.renewApplication({ params }, { principal }), conflict);
    // The gate refuses its tokens from now on; the sweep takes the client away.
    assert.equal((await principalOf(clientId, clientSecret ?? "")).clientId, applicationId);
  });

  it("may be held to addresses, which are looked at", async () => {
    const principal = await admin();
    const { applicationId } = await call.createApplication({ body: { name: "Held" } }, { principal });
    const change = (allowedAddresses: string[]) =>
      call.changeApplication({ params: { applicationId }, body: { name: "Held", allowedAddresses } }, { principal });
    assert.deepEqual((await change(["203.0.113.0/24"])).allowedAddresses, ["203.0.113.0/24"]);
    await assert.rejects(change(["203.0.113.0/40"]), (error) => isProblem(error, "invalid"));
  });

  it("is listed page by page, the latest first", async () => {
    const principal = await admin();
    const made = [];
    for (const name of ["One", "Two", "Three"])
      made.unshift(await call.createApplication({ body: { name } }, { principal }));
    const first = await call.listApplications({ query: { limit: 2 } }, { principal });
    const rest = await call.listApplications({ query: { limit: 2, cursor: first.nextCursor ?? "" } }, { principal });
    assert.deepEqual(
      [...first.items, ...rest.items].map(({ applicationId }) => applicationId),
      made.map(({ applicationId }) => applicationId),
    );
    assert.equal(rest.nextCursor, null);
  });
});

describe("an application that registers itself", () => {
  const register = (name: string, address: string) =>
    call.registerApplication({ body: { name, contact: null, address } });

  it("has a sandbox and a credential, and belongs to whoever brings its code", async () => {
    const { application, credential, claimCode } = await register("Robot", "192.0.2.1");
    const who = await principalOf(credential.clientId, credential.clientSecret ?? "");
    assert.deepEqual([who.clientId, who.environment], [application.applicationId, "sandbox"]);
    const [principal, other] = [await admin(), await admin("Late")];
    const body = { claimCode: claimCode ?? "" };
    const claimed = await call.claimApplication({ body }, { principal });
    assert.equal(claimed.credentials[0]?.credentialId, credential.credentialId);
    await assert.rejects(call.claimApplication({ body }, { principal: other }), notFound);
    assert.equal((await call.listApplications({ query: {} }, { principal })).items.length, 1);
  });

  it("is one of so many an hour from one address, and from anywhere; the address itself is not kept", async () => {
    for (let n = 0; n < 3; n++) await register("More", "192.0.2.1");
    const tooMany = (error: unknown) =>
      isProblem(error, "too-many-requests") && error.extras.retryAfterSeconds !== undefined;
    await assert.rejects(register("Fifth", "192.0.2.1"), tooMany);
    await register("Elsewhere", "192.0.2.2");
    await register("Elsewhere", "192.0.2.3");
    await assert.rejects(register("Anywhere", "192.0.2.4"), tooMany);
    const kept = await db.sql`SELECT to_jsonb(applications) AS row FROM applications`;
    assert.ok(!JSON.stringify(kept).includes("192.0.2."));
  });
});

describe("tenancy", () => {
  it("keeps everything of one team from another, for every operation that names something", async () => {
    const [owner, stranger] = [await admin("Owner"), await admin("Stranger")];
    const { applicationId } = await call.createApplication({ body: { name: "Private" } }, { principal: owner });
    const { credentialId } = await call.createCredential({ params: { applicationId } }, { principal: owner });
    const { invitationId } = await call.inviteMember(
      { body: { email: "p@partner.example", role: "member" } },
      { principal: owner },
    );
    const params = { applicationId, credentialId, invitationId, personId: owner.subject };
    const [row] = await db.sql<{ requestId: string }[]>`
      INSERT INTO access_requests (request_id, team_id, sandbox_id, name, apis, plan, purpose, checks, requested_by)
      VALUES ('req_00000000000000000001', ${owner.tenant}, ${applicationId}, 'Live', '{}', 'standard', 'For the test.', '[]', 'x')
      RETURNING request_id AS "requestId"`;
    const settings = { principal: stranger };
    const body = {
      changeApplication: { name: "Mine now", allowedAddresses: [] },
      assignRole: { role: "member" },
      requestAccess: {
        applicationId,
        name: "Mine",
        apis: ["experience/storefront@v2"],
        plan: "standard",
        purpose: "To take what is not mine.",
      },
    } as Record<string, unknown>;
    const naming = Object.values(contract.operations).filter(
      ({ path, operationId, policy }) =>
        (path.includes("{") || operationId === "requestAccess") && !("roles" in policy && policy.roles !== undefined),
    );
    assert.ok(naming.length >= 15);
    for (const { operationId } of naming) {
      const ask = (call as Record<string, (request: object, settings: object) => Promise<unknown>>)[operationId];
      const request = { params: { ...params, requestId: row?.requestId }, body: body[operationId], query: {} };
      await assert.rejects(async () => ask?.(request, settings), notFound, operationId);
    }
    assert.equal((await call.listApplications({ query: {} }, settings)).items.length, 0);
    assert.equal((await call.listInvitations({ query: {} }, settings)).items.length, 0);
    assert.equal((await call.listAccessRequests({ query: {} }, settings)).items.length, 0);
    assert.equal((await call.listMembers({ query: {} }, settings)).items.length, 1);
    const shown = await call.getApplication({ params: { applicationId } }, { principal: owner });
    assert.deepEqual([shown.name, shown.state, shown.credentials[0]?.state], ["Private", "active", "active"]);
  });

  it("lets in nobody without a team, and no application", async () => {
    const nobody = anyone({ kind: "person", subject: "nobody", tenant: "nobody" });
    for (const principal of [nobody, anyone()]) {
      await assert.rejects(call.listApplications({ query: {} }, { principal }), (error) =>
        isProblem(error, "forbidden"),
      );
    }
  });
});
