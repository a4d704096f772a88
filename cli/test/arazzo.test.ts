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
import { tierline } from "./commanding.ts";
import { startRunning, type Running } from "./running.ts";

interface Result {
  readonly passed: boolean;
  readonly journeys: readonly JourneyRun[];
  readonly drift: { readonly exchanges: number; readonly problems: readonly { readonly severity: string }[] };
  readonly coverage: readonly ApiCoverage[];
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
    const said = await tierline(running.environment, "journeys", "--json");
    const result = JSON.parse(said.stdout) as Result;
    assert.deepEqual(
      result.journeys.flatMap(({ failures }) => failures),
      [],
    );
    assert.deepEqual([result.passed, said.code], [true, 0], said.stderr);
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
});
