/** The Arazzo journeys against a running platform, and what the contracts say to what was recorded. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { coverageOf, type ApiCoverage } from "../src/journeys/contract-coverage.ts";
import { driftOf } from "../src/journeys/drift.ts";
import { readJourneys } from "../src/journeys/journey.ts";
import { runJourney, type JourneyRun } from "../src/journeys/run-journey.ts";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { tierline } from "./commanding.ts";
import { source, startRunning, type Running } from "./running.ts";

interface Result {
  readonly passed: boolean;
  readonly journeys: readonly JourneyRun[];
  readonly drift: { readonly exchanges: number; readonly problems: readonly { readonly severity: string }[] };
  readonly coverage: readonly ApiCoverage[];
  readonly leftOut: readonly string[];
}

/** All that somebody has put into the registry. */
async function kept(running: Running) {
  const registry = running.as("architect", governanceRegistry);
  const query = { limit: 200 };
  const [{ items: applications }, { items: waivers }, { items: approvals }, { items: reviews }] = await Promise.all([
    registry.listApplications(source(), { query }),
    registry.listWaivers(source(), { query }),
    registry.listApprovals(source(), { query }),
    registry.listReviews(source(), { query }),
  ]);
  return {
    applications: applications.map(({ clientId }) => clientId),
    waivers: waivers.map(({ waiverId }) => waiverId),
    approvals: approvals.map(({ approvalId }) => approvalId),
    reviews: reviews.map(({ reviewId }) => reviewId),
  };
}

const [buying] = await readJourneys(["buy-and-send-back"]);

describe("the journeys", () => {
  const folder = mkdtempSync(join(tmpdir(), "tierline-arazzo-"));
  let running: Running;
  before(async () => {
    running = await startRunning({ databaseUrl: await testDatabase() });
  });
  after(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  it("all pass, every answer follows its contract, and each major that is not deprecated is walked through", async () => {
    const all = (await readJourneys([])).map(({ name }) => name);
    const said = await tierline(running.environment, "journeys", "--json", ...all);
    const result = JSON.parse(said.stdout) as Result;
    assert.deepEqual(
      result.journeys.flatMap(({ failures }) => failures),
      [],
    );
    assert.deepEqual([result.passed, said.code], [true, 0], said.stderr);
    assert.deepEqual(result.leftOut, []);
    assert.deepEqual(
      result.drift.problems.filter(({ severity }) => severity !== "info"),
      [],
    );
    const untouched = result.coverage.filter(({ called }) => called.length === 0).map(({ api }) => api);
    assert.deepEqual(untouched, ["experience-storefront.v1"]);
    const channels = result.coverage.filter(({ api }) => api.startsWith("experience-") && !untouched.includes(api));
    assert.deepEqual(
      channels.flatMap(({ missing }) => missing),
      [],
      "every operation that a channel can call",
    );
  });

  it("leave the registry as it was, unless one that leaves something is named", async () => {
    const before = await kept(running);
    const said = await tierline(running.environment, "journeys");
    assert.equal(said.code, 0, said.stdout + said.stderr);
    assert.match(said.stdout, /^left out {2}decide-on-a-change: it leaves a decision .* behind; name it to run it$/m);
    assert.match(said.stdout, /^left out {2}onboard-an-application: it leaves an application .* behind/m);
    assert.match(said.stdout, /^passed {2}review-a-change: /m);
    assert.deepEqual(await kept(running), before);
  });

  it("say which step failed and why", async () => {
    assert.ok(buying);
    const failed = await runJourney(buying, { webShop: "no token", run: "x" }, running.origin, folder);
    assert.equal(failed.passed, false);
    assert.match(failed.failures[0] ?? "", /^look: .*\$statusCode == 200/);
  });

  it("find an answer that is not what the contract says, and a call that no contract knows", async () => {
    const exchange = (path: string, body: object) => ({
      startedDateTime: "2026-11-21T08:00:00.000Z",
      request: { method: "GET", url: `${running.origin}${path}`, headers: [], queryString: [] },
      response: {
        status: 200,
        headers: [{ name: "content-type", value: "application/json" }],
        content: { mimeType: "application/json", text: JSON.stringify(body) },
      },
    });
    const odd = exchange("/experience/storefront/v2/orders/ord_00000000", { orderId: 7 });
    const unknown = exchange("/experience/storefront/v2/wishes", {});
    const drift = await driftOf([odd, unknown], folder);
    assert.equal(drift.undocumented, 1);
    assert.ok(drift.problems.some(({ severity, operationId }) => severity === "error" && operationId === "getOrder"));
    const storefront = coverageOf([odd, unknown]).find(({ api }) => api === "experience-storefront.v2");
    assert.deepEqual(storefront?.called, ["getOrder"]);
  });

  it("refuse a name there is no journey of", async () => {
    const said = await tierline(running.environment, "journeys", "sell-the-moon");
    assert.equal(said.code, 1);
    assert.match(said.stderr, /^There is no journey "sell-the-moon"\. Journeys: buy-and-send-back, /);
  });

  it("and what was proposed is withdrawn again by the same title", async () => {
    const before = await kept(running);
    const proposed = await tierline(running.environment, "propose", "--title", "A tour", "--json");
    assert.equal(proposed.code, 0, proposed.stderr);
    const { reviews } = JSON.parse(proposed.stdout) as { reviews: { reviewId: string }[] };
    const withdrawn = await tierline(running.environment, "propose", "--title", "A tour", "--withdraw", "--json");
    assert.equal(withdrawn.code, 0, withdrawn.stderr);
    const { withdrawn: gone } = JSON.parse(withdrawn.stdout) as { withdrawn: { reviewId: string }[] };
    const ids = (each: readonly { reviewId: string }[]) => each.map(({ reviewId }) => reviewId).sort();
    assert.deepEqual(ids(gone), ids(reviews));
    assert.deepEqual(await kept(running), before);
    const none = await tierline(running.environment, "propose", "--title", "A tour", "--withdraw");
    assert.equal(none.stdout, "No review under this title is open.\n");
  });
});
