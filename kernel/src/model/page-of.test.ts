import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "../errors/problem.ts";
import { partOf } from "./page-of.ts";

describe("a page of a list that is at hand as a whole", () => {
  it("has as many as were asked for, and leads through all of them", () => {
    const all = ["a", "b", "c", "d", "e"];
    for (const limit of [1, 2, 4, 5, 6]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, nextCursor } = partOf(all, { limit, cursor });
        assert.ok(items.length > 0 && items.length <= limit);
        seen.push(...items);
        cursor = nextCursor ?? undefined;
      } while (cursor !== undefined);
      assert.deepEqual(seen, all, String(limit));
    }
  });

  it("is empty for an empty list and behind its end, and refuses a cursor that is none", () => {
    assert.deepEqual(partOf([], { limit: 5 }), { items: [], nextCursor: null });
    const { nextCursor } = partOf(["a", "b"], { limit: 1 });
    assert.deepEqual(partOf([], { limit: 1, cursor: nextCursor ?? "" }), { items: [], nextCursor: null });
    assert.throws(
      () => partOf(["a"], { cursor: "nonsense" }),
      (error) => isProblem(error, "invalid-parameter"),
    );
  });
});
