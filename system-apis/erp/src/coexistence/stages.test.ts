import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { Stage } from "../resources/migrations/stage.ts";
import { type MoveState, servingOf, transition } from "./stages.ts";

const canary = { percentage: 20 };
const at = (stage: Stage): MoveState => ({
  stage,
  oldBackend: "a",
  newBackend: stage === "single" ? null : "b",
  canary: stage === "canary" ? canary : null,
});

/** Every step from every stage: what it leads to, as `stage old new`, or nothing where it does not follow. */
const table: Readonly<Record<Stage, Partial<Record<Stage, string>>>> = {
  single: { shadow: "shadow a b" },
  shadow: { canary: "canary a b", "cut-over": "cut-over a b", "rolled-back": "rolled-back a b" },
  canary: { canary: "canary a b", "cut-over": "cut-over a b", "rolled-back": "rolled-back a b" },
  "cut-over": { "rolled-back": "rolled-back a b", single: "single b null" },
  "rolled-back": { shadow: "shadow a b", single: "single a null" },
};

describe("the stages of a domain", () => {
  for (const from of Stage.options) {
    for (const to of Stage.options) {
      const expected = table[from][to];
      it(`from ${from} to ${to}: ${expected ?? "refused"}`, () => {
        const step = () => transition(at(from), { to, canary: to === "canary" ? canary : undefined, target: "b" });
        if (expected === undefined) {
          assert.throws(step, (error) => isProblem(error, "conflict"));
          return;
        }
        const { stage, oldBackend, newBackend, canary: rule } = step();
        assert.equal(`${stage} ${oldBackend} ${String(newBackend)}`, expected);
        assert.deepEqual(rule, to === "canary" ? canary : null);
      });
    }
  }

  it("a canary needs a rule, and a move another backend", () => {
    assert.throws(() => transition(at("shadow"), { to: "canary" }), { kind: "conflict" });
    assert.throws(() => transition(at("single"), { to: "shadow" }), { kind: "conflict" });
    assert.throws(() => transition(at("single"), { to: "shadow", target: "a" }), { kind: "conflict" });
  });

  it("the old backend serves until the cut-over", () => {
    const serving = Object.fromEntries(Stage.options.map((stage) => [stage, servingOf(at(stage))]));
    assert.deepEqual(serving, { single: "a", shadow: "a", canary: "a", "cut-over": "b", "rolled-back": "a" });
  });
});
