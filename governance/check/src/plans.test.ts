import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { plansStep } from "./steps/plans.ts";

const folder = mkdtempSync(join(tmpdir(), "tierline-plans-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const before = `plans:
  basic:
    read: { requests: 100, seconds: 10 }
    write: { requests: 50, seconds: 10 }
    batch: { requests: 10, seconds: 10 }
  house: unlimited
`;

function found(now: string, then: string | undefined = before): string[] {
  const file = join(folder, "plans.yaml");
  writeFileSync(file, now);
  return plansStep(file, then).findings.map(({ line, message }) => `${String(line)}: ${message}`);
}

it("the same numbers, higher ones and new plans pass", () => {
  assert.deepEqual(found(before), []);
  assert.deepEqual(found(before.replace("requests: 100", "requests: 200")), []);
  assert.deepEqual(found(before.replace("seconds: 10 }", "seconds: 5 }")), []);
  assert.deepEqual(found(`${before}  more: unlimited\n`), []);
});

const lowered: readonly (readonly [what: string, now: string, says: string])[] = [
  [
    "fewer requests",
    before.replace("requests: 50", "requests: 49"),
    "4: basic.write allows 49 requests at once, 50 before",
  ],
  [
    "a slower refill",
    before.replace("requests: 10, seconds: 10", "requests: 10, seconds: 20"),
    "5: basic.batch allows 10 requests in 20 s, 10 requests in 10 s before",
  ],
  [
    "a quota where there was none",
    before.replace("requests: 100, seconds: 10", "requests: 100, seconds: 10, quotas: { day: 1000 }"),
    "3: basic.read.quotas allows 1000 requests a day, any number before",
  ],
  ["a plan that is gone", before.replace("  house: unlimited\n", ""), "1: The plan house is gone"],
  [
    "a limit where there was none",
    before.replace(
      "house: unlimited",
      "house: { read: { requests: 1, seconds: 1 }, write: { requests: 1, seconds: 1 }, batch: { requests: 1, seconds: 1 } }",
    ),
    "6: The plan house was unlimited and is limited now",
  ],
];
for (const [what, now, says] of lowered) {
  it(`${what}: found, with the line`, () => {
    assert.deepEqual(found(now), [says]);
  });
}

it("a plans file that is not valid is a finding", () => {
  assert.match(found("plans: {}\n").join(), /cannot be used/);
});

it("before anything was published there is nothing to compare with", () => {
  const file = join(folder, "plans.yaml");
  writeFileSync(file, before);
  assert.deepEqual(plansStep(file, undefined).findings, []);
});
