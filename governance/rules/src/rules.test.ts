import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import type { Json } from "./json.ts";
import { ours } from "./profile.ts";
import type { HouseRule } from "./rule.ts";
import { eventRules, houseRules, portfolioRules } from "./ruleset.ts";
import { eventSampleWith, sampleWith } from "./sample.ts";
import { runSpectral } from "./spectral.ts";

const kept = (rules: readonly HouseRule[]) => rules.filter(({ profiles }) => profiles.includes("process"));
const surroundings = { exists: (path: string) => path === "docs/adr/0001-there.md", today: "2026-06-01" };

it("the samples keep every rule of their tier", async () => {
  assert.deepEqual(await runSpectral(sampleWith({}), kept(houseRules)), []);
  assert.deepEqual(await runSpectral(eventSampleWith({}), kept(eventRules)), []);
});

for (const [folder, rules] of [
  ["rules", houseRules],
  ["event-rules", eventRules],
  ["portfolio-rules", portfolioRules],
] as const) {
  it(`every file in ${folder}/ is registered under its name`, () => {
    const files = readdirSync(new URL(`./${folder}/`, import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
    assert.deepEqual(rules.map(({ name }) => name).sort(), files.sort());
  });
}

it("every rule gives a reason and a way to mend it", () => {
  for (const { name, rationale, fix } of [...houseRules, ...eventRules, ...portfolioRules]) {
    assert.match(rationale, /^[a-zA-Z0-9"].*[^.]$/, name);
    assert.match(fix, /^[A-Z].*\.$/, name);
  }
});

it("rules that speak of x-api and x-policy are asked of our own documents only", () => {
  for (const { name, check, profiles } of houseRules) {
    if (/x-(api|policy|deprecation)/.test(String(check))) assert.ok(!profiles.includes("foreign"), name);
    assert.ok(profiles.length > 0 && (profiles.includes("foreign") || profiles.some((each) => ours.includes(each))));
  }
});

for (const [rules, lay] of [
  [houseRules, sampleWith],
  [eventRules, eventSampleWith],
] as const) {
  for (const rule of rules) proves(rule, lay);
}

function proves(rule: HouseRule, lay: (example: Json) => Json): void {
  describe(rule.name, () => {
    it("accepts its good example", async () => {
      assert.deepEqual(await runSpectral(lay(rule.good), [rule]), []);
    });

    it("objects to its bad example", async () => {
      const found = await runSpectral(lay(rule.bad), [rule]);
      assert.ok(found.length > 0, "no finding");
      for (const { code, severity, message } of found) {
        assert.equal(code, rule.name);
        assert.equal(severity, rule.severity === "error" ? "error" : "warning");
        assert.notEqual(message, "");
      }
    });
  });
}

for (const rule of portfolioRules) {
  const members = (documents: readonly Json[]) =>
    documents.map((document, index) => ({ file: `${String(index)}.json`, document }));

  describe(rule.name, () => {
    it("accepts its good example", () => {
      assert.deepEqual(rule.check(members(rule.good), surroundings), []);
    });

    it("objects to its bad example", () => {
      assert.ok(rule.check(members(rule.bad), surroundings).length > 0);
    });
  });
}
