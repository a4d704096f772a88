import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problems } from "../errors/problem.ts";
import { vendorWord } from "./vendor-words.ts";

describe("vendors' words", () => {
  it("are found whole and as parts of a name, and not inside other words", () => {
    assert.equal(vendorWord("Creates the IDoc"), "IDoc");
    assert.equal(vendorWord("vbelnNumber"), "vbeln");
    assert.equal(vendorWord("The escapade sapped nobody."), undefined);
  });

  it("stand in no problem's kind or title", () => {
    for (const [kind, { title }] of Object.entries(problems)) assert.equal(vendorWord(`${kind} ${title}`), undefined);
  });
});
