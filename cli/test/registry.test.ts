/** What a running platform tells the registry, and what the registry tells the platform. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { isProblem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { experienceStorefront as storefrontV1 } from "@tierline/openapi/clients/experience-storefront.v1";
import { experienceStorefront } from "@tierline/openapi/clients/experience-storefront.v2";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { tierline } from "./commanding.ts";
import { eventually } from "@tierline/kernel/testing/eventually";
import { source, startRunning, type Running } from "./running.ts";

describe("the registry of a running platform", () => {
  let running: Running;
  before(async () => {
    running = await startRunning({ databaseUrl: await testDatabase() });
  });
  after(() => running.stop());

  const registry = () => running.as("architect", governanceRegistry);
  const browse = () =>
    running.as("web-shop", storefrontV1).checkAvailability(source(), { query: { sku: ["MUG-BLUE"] } });
  const application = (settings: object) => ({
    name: "The web shop",
    tenant: "tierline",
    owner: "digital-channels",
    plan: null,
    allowedAddresses: [],
    status: "active" as const,
    ...settings,
  });
  const register = (settings: object) =>
    running.as("architect", governanceRegistry).putApplication(source(), {
      idempotencyKey: JSON.stringify(settings),
      body: { clientId: "web-shop", application: application(settings) },
    });

  it("knows by name who still calls a version that ends, and the answers say when", async () => {
    await register({});
    await browse();
    const { deprecations } = await eventually(
      () => registry().listDeprecations(source(), { query: { api: "experience/storefront" } }),
      (seen) => seen.deprecations[0]?.consumers[0]?.application === "The web shop",
      20_000,
    );
    assert.equal(deprecations[0]?.deprecation.successor, "/experience/storefront/v2");
    const url = `${running.origin}/experience/storefront/v1/availability?sku=MUG-BLUE`;
    const { headers } = await fetch(url, { headers: { authorization: `Bearer ${await running.token("web-shop")}` } });
    assert.equal(headers.get("link"), '</experience/storefront/v2>; rel="successor-version"');
    assert.match(headers.get("deprecation") ?? "", /^@\d{10}$/);
    assert.equal(
      Date.parse(headers.get("sunset") ?? ""),
      Date.parse(`${deprecations[0].deprecation.sunset}T00:00:00Z`),
    );
  });

  it("shows what runs under the digest that the answers carry", async () => {
    const { items } = await registry().listDeployments(source(), { query: { api: "experience/storefront" } });
    assert.deepEqual(
      items.map(({ major }) => major),
      [1, 2],
    );
    const token = await running.token("web-shop");
    const answer = await fetch(`${running.origin}/experience/storefront/v2/availability?sku=X`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(answer.headers.get("contract-digest"), items[1]?.digest);
  });

  it("shows an API that calls what its contract names, and the plans in force", async () => {
    const { edges } = await registry().getGraph(source(), {});
    const used = edges.find(({ from, to }) => from === "experience/storefront" && to === "process/inventory");
    assert.equal(used?.state, "used");
    assert.ok(!edges.some(({ state }) => state === "undocumented"));
    const { items } = await registry().listPlans(source(), { query: {} });
    assert.ok(items.some(({ plan, quotas }) => plan === "internal" && quotas === null));
    assert.ok(items.some(({ plan, quotas }) => plan === "premium" && quotas?.windows["read"] !== undefined));
  });

  it("suspends an application, and lets it in again", async () => {
    const browsePresent = () =>
      running.as("web-shop", experienceStorefront).checkAvailability(source(), { query: { sku: ["MUG-BLUE"] } });
    await register({ status: "suspended" });
    const outcome = () =>
      browsePresent().then(
        () => "in",
        (error: unknown) => (isProblem(error) ? error.kind : "?"),
      );
    await eventually(outcome, (seen) => seen === "forbidden", 20_000);
    await register({ allowedAddresses: ["203.0.113.0/24"] });
    await eventually(outcome, (seen) => seen === "forbidden", 20_000);
    await register({ allowedAddresses: ["127.0.0.0/8", "::1/128"] });
    await eventually(outcome, (seen) => seen === "in", 20_000);
  });

  it("names the live applications that a change breaks", async (t) => {
    const file = new URL("../../openapi/experience-storefront.v2.json", import.meta.url);
    const document = JSON.parse(readFileSync(file, "utf8")) as {
      components: { schemas: Record<string, { properties: Record<string, unknown>; required: string[] }> };
    };
    const shown = document.components.schemas["ProductAvailability"];
    delete shown?.properties["collect"];
    if (shown !== undefined) shown.required = shown.required.filter((name) => name !== "collect");
    const folder = mkdtempSync(join(tmpdir(), "tierline-diff-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const after = join(folder, "after.json");
    writeFileSync(after, JSON.stringify(document));
    const said = await tierline(running.environment, "diff", fileURLToPath(file), after, "--registry", "--json");
    assert.equal(said.code, 1, said.stderr);
    const { changes } = JSON.parse(said.stdout) as { changes: { impact: string; consumers: string[] }[] };
    const breaking = changes.filter(({ impact }) => impact === "breaking");
    assert.ok(breaking.length > 0);
    assert.deepEqual(
      breaking.flatMap(({ consumers }) => consumers),
      breaking.map(() => "The web shop"),
    );
  });

  it("lets an architect decide, and nobody without the role", async () => {
    const body = {
      rule: "lists-are-paged",
      api: "process/orders",
      owner: "order-management",
      reason: "The list is of nine shelves.",
      until: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    };
    const granted = await registry().grantWaiver(source(), { idempotencyKey: "waiver-1", body });
    assert.equal(granted.grantedBy, "architect");
    await assert.rejects(
      running.as("web-shop", governanceRegistry).grantWaiver(source(), { idempotencyKey: "waiver-2", body }),
      (error) => isProblem(error, "forbidden"),
    );
  });

  it("takes scores and waivers from the command line, and gives the gate what it knows", async () => {
    const scored = await tierline(running.environment, "score", "process/orders", "--registry", "--json");
    assert.equal(scored.code, 0, scored.stderr);
    const { apis } = JSON.parse(scored.stdout) as { apis: { score: number }[] };
    const { items } = await registry().listScorecards(source(), { query: { api: "process/orders" } });
    assert.deepEqual(
      items.map(({ score }) => score),
      apis.map(({ score }) => score),
    );
    const waiver = ["lists-are-paged", "--document", "process/returns", "--owner", "customer-operations"];
    const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const reason = ["--reason", "The list is short until spring.", "--until", until];
    const waived = await tierline(running.environment, "waive", ...waiver, ...reason, "--registry");
    assert.equal(waived.code, 0, waived.stderr);
    const checked = await tierline(running.environment, "check", "--registry", "--json");
    const { findings } = JSON.parse(checked.stdout) as { findings: { rule: string; file: string; message: string }[] };
    // Nothing is wrong with our lists, so the waiver has nothing to cover: that it is found shows where it came from.
    const useless = findings.filter(({ rule, file }) => rule === "waivers-still-match" && file === "the registry");
    assert.ok(
      useless.some(({ message }) => message.includes("process/returns")),
      checked.stdout.slice(0, 500),
    );
  });

  it("proves from the command line that its audit log is whole", async () => {
    const verified = await tierline(running.environment, "audit", "verify", "--json");
    assert.equal(verified.code, 0, verified.stderr);
    const { intact, entries, head } = JSON.parse(verified.stdout) as { intact: boolean; entries: number; head: string };
    assert.ok(intact && entries >= 4);
    assert.equal((await tierline(running.environment, "audit", "verify", "--expect", head)).code, 0);
    const cut = await tierline(running.environment, "audit", "verify", "--expect", "0".repeat(63) + "1");
    assert.deepEqual([cut.code, cut.stdout.includes("were cut off")], [1, true]);
    const consumers = await tierline(running.environment, "registry", "consumers", "experience/storefront");
    assert.match(consumers.stdout, /^application +owner +major +calls +last seen +operations\n/);
    assert.match(consumers.stdout, /The web shop +digital-channels +v1/);
  });
});
