import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { anchorOf, explain, ruleTexts } from "./explain.ts";
import { anchors, rulesAsPage, rulesPage } from "./page.ts";

it("the committed page is what the rules say", () => {
  assert.equal(readFileSync(new URL(`../../../${rulesPage}`, import.meta.url), "utf8"), rulesAsPage());
});

it("every rule has a place of its own on the page", () => {
  const found = anchors();
  assert.equal(new Set(found).size, found.length);
  for (const { name } of ruleTexts) assert.ok(found.includes(anchorOf(name)), name);
});

it("no two rules have one name, and one that is not known is explained all the same", () => {
  assert.equal(new Set(ruleTexts.map(({ name }) => name)).size, ruleTexts.length);
  assert.notEqual(explain("redocly/what-comes-next").fix, "");
});
