import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { houseRules } from "./ruleset.ts";
import { sampleWith } from "./sample.ts";
import { runSpectral } from "./spectral.ts";

const findings = (document: object, only = houseRules) => runSpectral(document, only, { withOpenApi: false });

it("the sample keeps every rule", async () => {
  assert.deepEqual(await findings(sampleWith({})), []);
});

it("every file in rules/ is registered under its name", () => {
  const files = readdirSync(new URL("./rules/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
  assert.deepEqual(houseRules.map(({ name }) => name).sort(), files.sort());
});

for (const rule of houseRules) {
  describe(rule.name, () => {
    it("accepts its good example", async () => {
      assert.deepEqual(await findings(sampleWith(rule.good), [rule]), []);
    });

    it("objects to its bad example, with its rationale", async () => {
      const found = await findings(sampleWith(rule.bad), [rule]);
      assert.ok(found.length > 0, "no finding");
      for (const { code, message, severity } of found) {
        assert.equal(code, rule.name);
        assert.ok(message.includes(rule.rationale));
        assert.equal(severity, rule.severity === "error" ? "error" : "warning");
      }
    });
  });
}
