/** The rules as others use them: Spectral with its own resolver, and a `.spectral.mjs` that extends the file of this package. */
import assert from "node:assert/strict";
import { it } from "node:test";
import spectralCore, { type RulesetDefinition } from "@stoplight/spectral-core";
import { rulesetFor } from "./plain-ruleset.ts";
import { eventSampleWith, sampleWith } from "./sample.ts";

async function codes(ruleset: unknown, document: object): Promise<string[]> {
  const spectral = new spectralCore.Spectral();
  spectral.setRuleset(ruleset as RulesetDefinition);
  const results = await spectral.run(document as Record<string, unknown>);
  return [...new Set(results.map(({ code }) => String(code)))].sort();
}

it("plain Spectral runs the rules of a tier, for OpenAPI and AsyncAPI", async () => {
  assert.deepEqual(await codes(rulesetFor("process"), sampleWith({})), []);
  assert.deepEqual(await codes(rulesetFor("process"), eventSampleWith({})), []);
  assert.deepEqual(await codes(rulesetFor("process"), sampleWith({ operationId: "Get" })), [
    "operation-ids-are-camel-case",
  ]);
  assert.deepEqual(await codes(rulesetFor("process"), eventSampleWith({ name: "order.place.v1" })), [
    "events-are-cloud-events",
    "events-are-facts-with-a-version",
  ]);
});

it("a ruleset of others extends the file and may turn a rule off", async () => {
  const { default: theirs } = (await import(new URL("../tierline.spectral.mjs", import.meta.url).href)) as {
    default: object;
  };
  const document = { ...sampleWith({}), servers: [{ url: "http://api.example.org" }] };
  assert.deepEqual(await codes({ extends: [theirs], rules: {} }, document), ["servers-are-encrypted"]);
  assert.deepEqual(await codes({ extends: [theirs], rules: { "servers-are-encrypted": "off" } }, document), []);
});
