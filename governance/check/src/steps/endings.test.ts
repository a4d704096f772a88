import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { lintDocument } from "@tierline/governance-rules/lint";
import { endingsStep } from "./endings.ts";
import { contractsAmong } from "./step.ts";

const path = join(mkdtempSync(join(tmpdir(), "tierline-endings-")), "shop.json");
writeFileSync(
  path,
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1.4.0" },
    "x-api": { id: "experience/shop", deprecation: { since: "2026-01-01", sunset: "2026-12-01", successor: "/x" } },
    paths: {},
  }),
);
const contracts = contractsAmong([await lintDocument(path)]);
const use = (name: string, major: number) => ({ name, api: "experience/shop", major, operation: "browse" });

it("warns of who still calls a version that ends within 90 days, each once, and of nobody on another major", () => {
  const { findings, summary } = endingsStep(contracts, [use("App", 1), use("App", 1), use("Web", 2)], "2026-10-01");
  assert.equal(summary, "experience/shop v1 ends 2026-12-01, called by App");
  assert.deepEqual(
    findings.map(({ rule, severity, message }) => [rule, severity, message]),
    [["consumers-have-moved", "warning", "experience/shop v1 ends on 2026-12-01 and is still called by App"]],
  );
});

it("tells of an end that is far away, and warns of none", () => {
  const { findings, summary } = endingsStep(contracts, [use("App", 1)], "2026-02-01");
  assert.deepEqual(findings, []);
  assert.match(summary, /called by App/);
});

it("says only when it ends where nobody was asked", () => {
  const { findings, summary } = endingsStep(contracts, [], "2026-12-02");
  assert.deepEqual([findings, summary], [[], "experience/shop v1 ends 2026-12-01"]);
});
