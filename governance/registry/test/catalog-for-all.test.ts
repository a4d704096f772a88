import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { principalNamed } from "@tierline/kernel/auth/principal";
import { compareVersions } from "../src/catalog/change-log.ts";
import { runningAs } from "../src/resources/catalog/running.ts";
import { percentile } from "../src/resources/catalog/performance.ts";
import { callsOf, documentOf, openRegistry, reportOf } from "./registry.ts";
import pino from "pino";

const registry = await openRegistry();
const { call, db } = registry;
const partner = principalNamed("portal", { kind: "person", subject: "robin", tenant: "team_acme" });
const house = principalNamed("portal", { kind: "person", subject: "alex" });
const hour = `${new Date().toISOString().slice(0, 13)}:00:00Z`;

const shop = (version: string, paths: object = {}) => {
  const document = documentOf({
    api: "experience/shop",
    version,
    xApi: { slo: { availability: "99.9 %", p99Ms: 800 } },
  });
  return { ...(document as object), paths: { ...(document as { paths: object }).paths, ...paths } } as never;
};
const order = {
  "/orders": {
    post: { operationId: "placeOrder", summary: "Place an order", responses: { 201: { description: "Placed." } } },
  },
};

describe("the catalog for everybody", () => {
  before(async () => {
    for (const document of [documentOf(), shop("1.0.0", order), shop("1.1.0", order)]) {
      await call.publishContract({ body: { document } });
    }
    const latency = [90, 0, 0, 0, 0, 9, 0, 0, 0, 1];
    const used = { ...callsOf("app_robins", 100), api: "experience/shop", tenant: "app_robins", status: 200, latency };
    await call.reportOperations({ body: reportOf([shop("1.1.0", order)], { hour, usage: [used] }) });
    const failed = { ...used, calls: 100, outcome: "failed" as const, status: 503 };
    await call.reportOperations({
      body: reportOf([], { instance: "s", hour, environment: "sandbox", usage: [failed] }),
    });
  });

  it("shows partners what is shaped for channels, and the house everything", async () => {
    const shown = async (principal: typeof partner) =>
      (await call.listCatalog({ query: {} }, { principal })).items.map(({ api }) => api);
    assert.deepEqual(await shown(partner), ["experience/shop"]);
    assert.deepEqual(await shown(house), ["experience/shop", "process/things"]);
    const params = { tier: "process", name: "things" } as const;
    await assert.rejects(call.listChanges({ params, query: {} }, { principal: partner }), (error) =>
      isProblem(error, "not-found"),
    );
  });

  it("says what is promised and what was, of live calls only, and that what runs is what is documented", async () => {
    const [entry] = (await call.listCatalog({ query: {} }, { principal: partner })).items;
    assert.deepEqual(entry?.objective, { availability: "99.9 %", p99Ms: 800 });
    assert.deepEqual(entry?.performance, { calls: 100, availability: 100, p99Ms: 250 });
    assert.equal(entry?.running, "as-documented");
    assert.ok(Date.now() - Date.parse(entry?.verifiedAt ?? "") < 60_000);
  });

  it("tells a version that runs ahead of its publication from one that is not what was published", async () => {
    const row = { api: "a", major: 1, digests: ["x"], versions: ["1.1.0"], lastSeenAt: "2026-11-21T00:00:00Z" };
    const known = { digest: "y", published: true };
    assert.equal(runningAs(row, { ...known, version: "1.0.0" }).running, "not-published");
    assert.equal(runningAs(row, { ...known, version: "1.1.0" }).running, "differs");
  });

  it("says what changed, and which of one's own applications it concerns", async () => {
    const removed = documentOf({ api: "experience/shop", version: "2.0.0" });
    await call.publishContract({ body: { document: removed } });
    const { sql } = db;
    await sql`INSERT INTO applications (client_id, tenant, team, name, owner, allowed_addresses, status)
      VALUES ('app_robins', 'app_robins', 'team_acme', 'Connector', 'Acme', '{}', 'active')`;
    const used = {
      ...callsOf("app_robins", 1),
      api: "experience/shop",
      operationId: "placeOrder",
      tenant: "app_robins",
    };
    await call.reportOperations({ body: reportOf([], { instance: "u", usage: [used] }) });
    await compareVersions(db, pino({ level: "silent" }));
    const params = { tier: "experience", name: "shop" } as const;
    const { items } = await call.listChanges({ params, query: {} }, { principal: partner });
    const [latest] = items;
    assert.deepEqual([latest?.version, latest?.previous, latest?.requiredBump], ["2.0.0", "1.1.0", "major"]);
    const breaking = latest?.changes.find(({ impact }) => impact === "breaking");
    assert.deepEqual([breaking?.operations, breaking?.affects], [["placeOrder"], ["Connector"]]);
    const stranger = { ...partner, tenant: "team_other" };
    const theirs = (await call.listChanges({ params, query: {} }, { principal: stranger })).items[0]?.changes ?? [];
    assert.ok(theirs.every(({ affects }) => affects.length === 0));
  });
});

it("a percentile is the end of the class it lies in, and nothing beyond the last", () => {
  assert.equal(percentile([], 0.99), null);
  assert.equal(percentile([100, 0, 0], 0.99), 5);
  assert.equal(percentile([98, 2], 0.99), 10);
  assert.equal(percentile([0, 0, 0, 0, 0, 0, 0, 0, 0, 5], 0.5), null);
});
