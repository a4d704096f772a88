import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diff, type Change, type DiffResult } from "../src/diff.ts";
import type { Json } from "../src/json.ts";
import { readCases, type Expectation } from "./cases.ts";

const cases = readCases();

// As many at once as fill the batches that redocly is asked in.
describe("the regression suite", { concurrency: 128 }, () => {
  it("has at least 170 cases, each with a name of its own", () => {
    assert.ok(cases.length >= 170, `${String(cases.length)} cases`);
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
  });
  for (const { name, why, before, after, expect, reverse } of cases) {
    it(`${name}: ${expect.bump}, because ${why}`, () => judge(before, after, expect));
    if (reverse !== undefined) it(`${name}, backwards: ${reverse.bump}`, () => judge(after, before, reverse));
  }
});

async function judge(before: Json, after: Json, expect: Expectation): Promise<void> {
  const result = await diff(before, after);
  const told = JSON.stringify(result.changes, null, 1);
  assert.equal(result.requiredBump, expect.bump, told);
  assert.equal(result.breaking, expect.bump === "major", told);
  const gravest = result.changes.filter(({ impact }) => impact === result.changes[0]?.impact);
  if (expect.pointer !== undefined || expect.says !== undefined) {
    assert.ok(
      gravest.some((change) => isExpected(change, expect)),
      `expected ${JSON.stringify(expect)} among ${told}`,
    );
  }
  if (expect.changes !== undefined) assert.equal(result.changes.length, expect.changes, told);
  assertWellFormed(result);
}

const isExpected = ({ pointer, message }: Change, expect: Expectation): boolean =>
  (expect.pointer === undefined || pointer === expect.pointer) && message.includes(expect.says ?? "");

function assertWellFormed({ changes }: DiffResult): void {
  const keys = changes.map(({ pointer, message }) => `${pointer} ${message}`);
  assert.equal(new Set(keys).size, keys.length, "the same change is told twice");
  for (const { message } of changes) assert.match(message, /^[^\n]+\.$/, "a message is one sentence on one line");
}
