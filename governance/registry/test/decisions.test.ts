import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { architect, documentOf, inDays, openRegistry, today } from "./registry.ts";

const registry = await openRegistry();

describe("decisions and their audit", () => {
  const asArchitect = { principal: architect };
  const waiver = (until: string) => ({
    rule: "lists-are-paged",
    api: "process/things",
    owner: "things-team",
    reason: "The list is of the nine shelves of one warehouse.",
    until,
  });

  before(async () => {
    await registry.call.publishContract({ body: { document: documentOf() } });
  });

  it("grants a waiver until a day, for half a year at most", async () => {
    const granted = await registry.call.grantWaiver({ body: waiver(today) }, asArchitect);
    assert.deepEqual([granted.state, granted.grantedBy], ["active", "architect"], "it holds on its last day");
    for (const until of [inDays(-1), inDays(181)]) {
      await assert.rejects(registry.call.grantWaiver({ body: waiver(until) }, asArchitect), (error) =>
        isProblem(error, "invalid"),
      );
    }
  });

  it("grants none for an API that is not known", async () => {
    const body = { ...waiver(today), api: "process/nothing" };
    await assert.rejects(
      registry.call.grantWaiver({ body }, asArchitect),
      (error) => isProblem(error, "invalid") && error.message.includes("there is no API process/nothing"),
    );
  });

  it("shows a waiver as expired from the day after", async () => {
    await registry.db.sql`UPDATE waivers SET until = ${inDays(-1)}::text::date`;
    const { items } = await registry.call.listWaivers({ query: { state: "expired" } });
    assert.equal(items.length, 1);
    assert.deepEqual((await registry.call.listWaivers({ query: { state: "active" } })).items, []);
  });

  it("withdraws a waiver once", async () => {
    const { waiverId } = await registry.call.grantWaiver({ body: waiver(inDays(30)) }, asArchitect);
    const withdraw = () =>
      registry.call.withdrawWaiver({ params: { waiverId }, body: { reason: "The list is paged now." } }, asArchitect);
    assert.equal((await withdraw()).state, "withdrawn");
    await assert.rejects(withdraw(), (error) => isProblem(error, "conflict"));
  });

  it("keeps a decision on a breaking change with whom it breaks", async () => {
    const change = { pointer: "/paths/~1things/get", message: "The operation is gone.", consumers: ["Web shop"] };
    const body = {
      api: "process/things",
      fromVersion: "1.0.0",
      toVersion: "1.1.0",
      decision: "refused" as const,
      reason: "The web shop needs it until spring.",
      until: inDays(30),
      changes: [change],
    };
    await registry.call.decideChange({ body }, asArchitect);
    const [decided] = (await registry.call.listApprovals({ query: { api: "process/things" } })).items;
    assert.deepEqual([decided?.decision, decided?.decidedBy, decided?.changes], ["refused", "architect", [change]]);
  });

  it("records scorecards, latest first, and shows the last with the API", async () => {
    const scorecard = (score: number) => ({
      api: "process/things",
      version: "1.0.0",
      score,
      parts: [{ name: "documentation", score, remarks: [] }],
    });
    for (const score of [60, 80]) await registry.call.recordScorecards({ body: { scorecards: [scorecard(score)] } });
    const { items } = await registry.call.listScorecards({ query: { api: "process/things" } });
    assert.deepEqual(
      items.map(({ score }) => score),
      [80, 60],
    );
    assert.equal((await registry.call.getApi({ params: { tier: "process", name: "things" } })).score, 80);
  });

  it("has every change in the audit log, with who asked for it", async () => {
    const { items } = await registry.call.listAuditLog({ query: {} });
    assert.deepEqual(
      items.map(({ action, actor }) => `${action} ${actor}`),
      [
        "recordScorecards test",
        "recordScorecards test",
        "decideChange architect",
        "withdrawWaiver architect",
        "grantWaiver architect",
        "grantWaiver architect",
        "publishContract test",
      ],
    );
    const verified = await registry.call.verifyAuditLog({ query: {} });
    assert.deepEqual([verified.intact, verified.entries, verified.head], [true, 7, items[0]?.hash]);
  });

  it("keeps the chain whole under changes at the same time", async () => {
    const application = (name: string) => ({
      name,
      tenant: "tierline",
      owner: "a team",
      plan: null,
      allowedAddresses: ["203.0.113.0/24"],
      status: "active" as const,
    });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        registry.call.putApplication({
          body: { clientId: `app-${String(index % 5)}`, application: application(String(index)) },
        }),
      ),
    );
    const verified = await registry.call.verifyAuditLog({ query: {} });
    assert.deepEqual([verified.intact, verified.entries], [true, 27]);
  });

  it("cannot be changed or shortened by the registry itself", async () => {
    for (const statement of ["UPDATE audit_log SET actor = 'nobody'", "DELETE FROM audit_log", "TRUNCATE audit_log"]) {
      await assert.rejects(registry.db.sql.unsafe(statement), /append-only/);
    }
  });

  it("finds what somebody with more rights changed, took out or cut off", async () => {
    const { sql } = registry.db;
    const verify = (query: { expected?: string } = {}) => registry.call.verifyAuditLog({ query });
    const { head } = await verify();
    await sql`ALTER TABLE audit_log DISABLE TRIGGER audit_log_append_only`;
    await sql`UPDATE audit_log SET actor = 'nobody' WHERE position = 3`;
    assert.deepEqual([(await verify()).intact, (await verify()).brokenPosition], [false, 3]);
    await sql`UPDATE audit_log SET actor = 'architect' WHERE position = 3`;
    assert.equal((await verify()).intact, true);
    await sql`DELETE FROM audit_log WHERE position = 27`;
    assert.equal((await verify()).intact, true, "nothing inside shows that the end is missing");
    assert.equal((await verify({ expected: head ?? "" })).intact, false, "who kept the head finds out");
    await sql`DELETE FROM audit_log WHERE position = 5`;
    assert.match((await verify()).reason ?? "", /Entry 5 is missing/);
  });
});
