import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pino from "pino";
import { isProblem } from "@tierline/kernel/errors/problem";
import { auditRecorded, applicationChanged } from "@tierline/kernel/model/events";
import { endCredential, settleCredentials } from "../src/realm/settle-credentials.ts";
import { openOnboarding } from "./onboarding.ts";

const onboarding = await openOnboarding();
const { call, db, admin, principalOf, directory } = onboarding;
const unauthenticated = (error: unknown) => isProblem(error, "unauthenticated");

/** The data of the events that were written, oldest first. */
async function written(type: string): Promise<Record<string, unknown>[]> {
  const rows = await db.sql<{ event: { data: Record<string, unknown> } }[]>`
    SELECT to_jsonb(outbox) AS event FROM outbox WHERE type = ${type} ORDER BY 1`;
  return rows.map(({ event }) => event.data);
}

describe("a credential", () => {
  it("is shown once, and its tokens speak for the application in the sandbox", async () => {
    const principal = await admin();
    const application = await call.createApplication({ body: { name: "Connector" } }, { principal });
    const { applicationId } = application;
    const made = await call.createCredential({ params: { applicationId } }, { principal, key: "once" });
    assert.ok(made.clientSecret);
    const who = await principalOf(made.clientId, made.clientSecret);
    assert.deepEqual(
      [
        who.clientId,
        who.credential,
        who.tenant,
        who.channel,
        who.plan,
        who.environment,
        who.kind,
        [...who.scopes].sort(),
      ],
      [
        applicationId,
        made.credentialId,
        applicationId,
        applicationId,
        "sandbox",
        "sandbox",
        "client",
        ["storefront:read", "storefront:write"],
      ],
    );
    const again = await call.createCredential({ params: { applicationId } }, { principal, key: "once" });
    assert.equal(again.clientSecret, null);
    assert.equal(again.credentialId, made.credentialId);
  });

  it("overlaps with its successor, and gets no token once it is revoked", async () => {
    const principal = await admin();
    const { applicationId } = await call.createApplication({ body: { name: "Rotating" } }, { principal });
    const params = { applicationId };
    const first = await call.createCredential({ params }, { principal });
    const second = await call.createCredential({ params }, { principal });
    assert.ok(first.clientSecret !== null && second.clientSecret !== null);
    await principalOf(first.clientId, first.clientSecret);
    const revoked = await call.revokeCredential(
      { params: { applicationId, credentialId: first.credentialId } },
      { principal },
    );
    assert.equal(revoked.state, "revoked");
    await assert.rejects(principalOf(first.clientId, first.clientSecret), unauthenticated);
    assert.equal((await principalOf(second.clientId, second.clientSecret)).clientId, applicationId);
    const shown = await call.getApplication({ params }, { principal });
    assert.deepEqual(
      shown.credentials.map(({ credentialId, state }) => [credentialId, state]),
      [
        [second.credentialId, "active"],
        [first.credentialId, "revoked"],
      ],
    );
  });

  it("is one of three at most, and the refusal says what to do", async () => {
    const principal = await admin();
    const { applicationId } = await call.createApplication({ body: { name: "Greedy" } }, { principal });
    for (let n = 0; n < 3; n++) await call.createCredential({ params: { applicationId } }, { principal });
    await assert.rejects(call.createCredential({ params: { applicationId } }, { principal }), /revoke one first/);
  });

  it("whose making was cut off is made by whoever asks again later, and by nobody at once", async () => {
    const principal = await admin();
    const { applicationId } = await call.createApplication({ body: { name: "Unlucky" } }, { principal });
    const begun = await call.createCredential({ params: { applicationId } }, { principal, key: "cut" });
    // As a process leaves it that dies between its two steps.
    await directory.deleteClient(begun.credentialId);
    await db.sql`UPDATE credentials SET state = 'making' WHERE credential_id = ${begun.credentialId}`;
    await assert.rejects(call.createCredential({ params: { applicationId } }, { principal, key: "cut" }), (error) =>
      isProblem(error, "unavailable"),
    );
    await db.sql`UPDATE credentials SET created_at = now() - interval '31 seconds' WHERE credential_id = ${begun.credentialId}`;
    const made = await call.createCredential({ params: { applicationId } }, { principal, key: "cut" });
    assert.ok(made.clientSecret);
    assert.equal((await principalOf(made.clientId, made.clientSecret)).credential, begun.credentialId);
  });

  it("that nobody came back for is given up, and one that was left revoked at half is ended, by the sweep", async () => {
    const principal = await admin();
    const { applicationId } = await call.createApplication({ body: { name: "Forgotten" } }, { principal });
    const left = await call.createCredential({ params: { applicationId } }, { principal });
    const half = await call.createCredential({ params: { applicationId } }, { principal });
    await db.sql`UPDATE credentials SET state = 'making', created_at = now() - interval '2 hours' WHERE credential_id = ${left.credentialId}`;
    await db.sql`UPDATE credentials SET state = 'revoking', revoked_at = now() - interval '1 minute' WHERE credential_id = ${half.credentialId}`;
    const log = pino({ level: "silent" });
    await settleCredentials({ db, directory, log });
    assert.equal(await directory.isClientEnabled(half.credentialId), undefined);
    await endCredential({ db, directory, log }, left.credentialId);
    const [row] = await db.sql<
      { state: string }[]
    >`SELECT state FROM credentials WHERE credential_id = ${left.credentialId}`;
    assert.equal(row?.state, "revoked");
  });
});

describe("what the platform hears", () => {
  it("names a revoked credential, so that its tokens are refused at once, and never a secret", async () => {
    const principal = await admin("Listening");
    const { applicationId } = await call.createApplication({ body: { name: "Heard" } }, { principal });
    const made = await call.createCredential({ params: { applicationId } }, { principal });
    const { credentialId } = made;
    await call.revokeCredential({ params: { applicationId, credentialId } }, { principal });
    const told = (await written(applicationChanged.type)).filter(({ clientId }) => clientId === applicationId);
    assert.deepEqual(
      told.map(({ status, owner, team, revokedCredentials }) => [status, owner, team, revokedCredentials]),
      [
        ["active", "Listening", principal.tenant, []],
        ["active", "Listening", principal.tenant, [credentialId]],
      ],
    );
    const audited = (await written(auditRecorded.type)).filter(({ subject }) => subject === applicationId);
    assert.deepEqual(
      audited.map(({ action, actor }) => [action, actor]),
      ["createApplication", "createCredential", "revokeCredential"].map((action) => [
        action,
        `${principal.subject} (portal)`,
      ]),
    );
    assert.ok(!JSON.stringify([told, audited]).includes(made.clientSecret ?? "?"));
    const kept =
      await db.sql`SELECT to_jsonb(credentials) AS row FROM credentials UNION ALL SELECT to_jsonb(idempotency_keys) FROM idempotency_keys`;
    assert.ok(kept.length > 0 && !JSON.stringify(kept).includes(made.clientSecret ?? "?"), "the secret is in no row");
  });
});
