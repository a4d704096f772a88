import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pino from "pino";
import { isProblem } from "@tierline/kernel/errors/problem";
import { anyone } from "@tierline/kernel/testing/open-api";
import { placeMembers } from "../src/realm/place-members.ts";
import { openOnboarding } from "./onboarding.ts";

const { call, db, directory, person, admin } = await openOnboarding();
const forbidden = (error: unknown) => isProblem(error, "forbidden");
const conflict = (error: unknown) => isProblem(error, "conflict");
const notFound = (error: unknown) => isProblem(error, "not-found");

/** Invites somebody who has signed up, who accepts. */
async function joined(principal: Awaited<ReturnType<typeof admin>>, role: "admin" | "member" = "member") {
  const colleague = await person("Sam");
  const { email } = (await directory.findPerson(colleague.subject)) ?? assert.fail();
  const { code } = await call.inviteMember({ body: { email, role } }, { principal });
  await call.acceptInvitation({ body: { code: code ?? "" } }, { principal: colleague });
  return { ...colleague, tenant: principal.tenant };
}

describe("a team", () => {
  it("is made by somebody who signed up, who becomes its admin, also at the identity server", async () => {
    const robin = await person();
    const before = await call.getProfile({}, { principal: robin });
    assert.deepEqual([before.team, before.ofTheHouse, before.tokenIsCurrent], [null, false, true]);
    const { teamId } = await call.createTeam({ body: { name: "Acme" } }, { principal: robin });
    const known = await directory.findPerson(robin.subject);
    assert.deepEqual([known?.tenant, known?.roles], [teamId, ["partner-admin"]]);
    const stale = await call.getProfile({}, { principal: robin });
    assert.deepEqual([stale.team, stale.tokenIsCurrent], [{ teamId, name: "Acme", role: "admin" }, false]);
    const principal = { ...robin, tenant: teamId, roles: new Set(["partner-admin"]) };
    assert.equal((await call.getProfile({}, { principal })).tokenIsCurrent, true);
  });

  it("is one for each person, and none for the house's people or for applications", async () => {
    const principal = await admin();
    await assert.rejects(call.createTeam({ body: { name: "Second" } }, { principal }), conflict);
    const added = await directory.addPerson({
      email: "architect@house.example",
      name: "Alex",
      tenant: "tierline",
      roles: ["architect"],
      password: "correct horse battery",
    });
    const house = anyone({ kind: "person", subject: added.personId, tenant: "tierline" });
    await assert.rejects(call.createTeam({ body: { name: "House" } }, { principal: house }), conflict);
    assert.equal((await call.getProfile({}, { principal: house })).ofTheHouse, true);
    await assert.rejects(call.createTeam({ body: { name: "Robot" } }, { principal: anyone() }), forbidden);
  });

  it("that could not be told to the identity server is told by the sweep", async () => {
    const principal = await admin();
    await directory.placePerson(principal.subject, { tenant: null, roles: [] });
    await db.sql`UPDATE members SET placed = false, changed_at = now() - interval '1 minute' WHERE person_id = ${principal.subject}`;
    await placeMembers({ db, directory, log: pino({ level: "silent" }) });
    const known = await directory.findPerson(principal.subject);
    assert.deepEqual([known?.tenant, known?.roles], [principal.tenant, ["partner-admin"]]);
  });
});

describe("members", () => {
  it("join by an invitation that was for them, once, and are listed", async () => {
    const principal = await admin();
    const [sam, stranger] = [await person("Sam"), await person("Kim")];
    const { email } = (await directory.findPerson(sam.subject)) ?? assert.fail();
    const { code, state } = await call.inviteMember(
      { body: { email: email.toUpperCase(), role: "member" } },
      { principal },
    );
    assert.equal(state, "open");
    const body = { code: code ?? "" };
    await assert.rejects(call.acceptInvitation({ body }, { principal: stranger }), notFound);
    await call.acceptInvitation({ body }, { principal: sam });
    await assert.rejects(call.acceptInvitation({ body }, { principal: sam }), notFound);
    const { items } = await call.listMembers({ query: {} }, { principal });
    assert.deepEqual(
      items.map(({ personId, role }) => [personId, role]),
      [
        [principal.subject, "admin"],
        [sam.subject, "member"],
      ],
    );
    assert.equal((await call.listInvitations({ query: {} }, { principal })).items[0]?.state, "accepted");
  });

  it("of whom nobody is an admin any more do not come about", async () => {
    const principal = await admin();
    const sam = await joined(principal);
    const own = { personId: principal.subject };
    await assert.rejects(call.assignRole({ params: own, body: { role: "member" } }, { principal }), conflict);
    await assert.rejects(call.dismissMember({ params: own }, { principal }), conflict);
    await call.assignRole({ params: { personId: sam.subject }, body: { role: "admin" } }, { principal });
    await call.dismissMember({ params: own }, { principal: sam });
    const left = await directory.findPerson(principal.subject);
    assert.deepEqual([left?.tenant, left?.roles], [null, []]);
    await assert.rejects(call.getTeam({}, { principal }), forbidden);
  });

  it("cannot invite, change roles or dismiss, but may leave", async () => {
    const principal = await admin();
    const sam = await joined(principal);
    const body = { email: "x@partner.example", role: "admin" as const };
    await assert.rejects(call.inviteMember({ body }, { principal: sam }), forbidden);
    const params = { personId: principal.subject };
    await assert.rejects(call.assignRole({ params, body: { role: "member" } }, { principal: sam }), forbidden);
    await assert.rejects(call.dismissMember({ params }, { principal: sam }), forbidden);
    await call.dismissMember({ params: { personId: sam.subject } }, { principal: sam });
  });

  it("are dismissed by two admins at a time without leaving the team to nobody", async () => {
    const principal = await admin();
    const sam = await joined(principal, "admin");
    const outcomes = await Promise.allSettled([
      call.dismissMember({ params: { personId: sam.subject } }, { principal }),
      call.dismissMember({ params: { personId: principal.subject } }, { principal: sam }),
    ]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });
});

describe("an invitation", () => {
  it("does not hold once it is withdrawn, replaced or too old", async () => {
    const principal = await admin();
    const sam = await person("Sam");
    const { email } = (await directory.findPerson(sam.subject)) ?? assert.fail();
    const invite = () => call.inviteMember({ body: { email, role: "member" } }, { principal });
    const [replaced, withdrawn] = [await invite(), await invite()];
    await call.withdrawInvitation({ params: { invitationId: withdrawn.invitationId } }, { principal });
    const old = await invite();
    await db.sql`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE invitation_id = ${old.invitationId}`;
    for (const { code } of [replaced, withdrawn, old]) {
      await assert.rejects(call.acceptInvitation({ body: { code: code ?? "" } }, { principal: sam }), notFound);
    }
    const { items } = await call.listInvitations({ query: {} }, { principal });
    assert.deepEqual(
      items.map(({ state }) => state),
      ["expired", "withdrawn", "withdrawn"],
    );
  });

  it("shows its code once", async () => {
    const principal = await admin();
    const body = { email: "new@partner.example", role: "member" as const };
    const first = await call.inviteMember({ body }, { principal, key: "k" });
    const again = await call.inviteMember({ body }, { principal, key: "k" });
    assert.ok(first.code);
    assert.deepEqual(again, { ...first, code: null });
  });
});
