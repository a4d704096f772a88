import assert from "node:assert/strict";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { StartError } from "@tierline/kernel/config/config";
import { followPlans } from "./plans-in-force.ts";
import { readPlans } from "./plans.ts";
import { listeningLog } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "tierline-plans-"));
after(() => {
  rmSync(folder, { recursive: true });
});

describe("the plans file", () => {
  it("of the platform knows sandbox, people, standard, premium and internal", () => {
    const known = readPlans();
    assert.deepEqual([...known.keys()], ["sandbox", "people", "standard", "premium", "internal"]);
    assert.equal(known.get("internal"), "unlimited");
  });

  it("may have quotas, of a plan and of a class", () => {
    const file = join(folder, "quotas.yaml");
    const fine = "{ requests: 1, seconds: 1 }";
    const read = "{ requests: 1, seconds: 1, quotas: { day: 5 } }";
    writeFileSync(file, `plans: { a: { read: ${read}, write: ${fine}, batch: ${fine}, quotas: { month: 7 } } }`);
    const plan = readPlans(file).get("a");
    assert.ok(plan !== undefined && plan !== "unlimited");
    assert.deepEqual([plan.read.quotas, plan.quotas], [{ day: 5 }, { month: 7 }]);
  });

  const bad: readonly [string, string, RegExp][] = [
    ["is no YAML", "plans: [", /cannot be used: .*line 1/],
    ["is empty", "", /the document: /],
    ["has no plan", "plans: {}", /plans: there must be at least one plan/],
    ["lacks a class", "plans: { a: { read: { requests: 1, seconds: 1 } } }", /plans\.a\.write: /],
    ["has a zero", bodyOf("{ requests: 0, seconds: 1 }"), /plans\.a\.read\.requests: must be a whole number above 0/],
    [
      "has a text",
      bodyOf("{ requests: many, seconds: 1 }"),
      /plans\.a\.read\.requests: must be a whole number above 0/,
    ],
    ["has a misspelt member", bodyOf("{ request: 1, seconds: 1 }"), /plans\.a\.read/],
    ["has a quota of a year", bodyOf("{ requests: 1, seconds: 1, quotas: { year: 1 } }"), /plans\.a\.read\.quotas/],
    ["names a plan oddly", "plans: { 'Big Plan': unlimited }", /plans\.Big Plan/],
    ["says something else than unlimited", "plans: { a: limitless }", /plans\.a: /],
  ];
  for (const [what, content, sentence] of bad) {
    it(`that ${what} is refused in one sentence with its name`, () => {
      const file = join(folder, "plans.yaml");
      writeFileSync(file, content);
      assert.throws(
        () => readPlans(file),
        (error) => {
          assert.ok(error instanceof StartError);
          assert.match(error.message, sentence);
          assert.ok(error.message.includes(file) && !error.message.includes("\n"), error.message);
          return true;
        },
      );
    });
  }

  it("that is not there is named", () => {
    assert.throws(() => readPlans(join(folder, "none.yaml")), /none\.yaml cannot be used/);
  });
});

describe("a plans file that is edited", () => {
  const write = (file: string, content: string) => {
    // As editors do: a new file in place of the old one.
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  };

  it("is in force soon; a wrong one is named, and the plans before stay", async () => {
    const file = join(folder, "edited.yaml");
    write(file, "plans: { a: unlimited }");
    const { said, log } = listeningLog();
    const plans = followPlans(file, log, 5);
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resolve) => setImmediate(resolve));
    };
    try {
      assert.deepEqual([...plans.current.keys()], ["a"]);
      write(file, "plans: { a: unlimited, b: unlimited }");
      await until(() => plans.current.size === 2);
      write(file, "plans: { c: 7 }");
      await until(() => said.length === 2);
      assert.deepEqual([...plans.current.keys()], ["a", "b"]);
      assert.match(said[1] ?? "", /edited\.yaml cannot be used: plans\.c: .*\. The plans read before stay in force\.$/);
      rmSync(file);
      await until(() => said.length === 3);
      assert.match(said[2] ?? "", /edited\.yaml cannot be used: .*\. The plans read before stay in force\.$/);
      write(file, "plans: { d: unlimited }");
      await until(() => plans.current.has("d"));
    } finally {
      plans.close();
    }
  });
});

function bodyOf(read: string): string {
  const fine = "{ requests: 1, seconds: 1 }";
  return `plans: { a: { read: ${read}, write: ${fine}, batch: ${fine} } }`;
}
