import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Together } from "./together.ts";

describe("calls that are done together", () => {
  it("go out in one batch once all that were announced have come or will not", async () => {
    const batches: number[][] = [];
    const together = new Together<number, string>(3, (items) => {
      batches.push([...items]);
      return Promise.resolve(items.map(String));
    });
    const [one, two] = [together.join(1), together.join(2)];
    together.done();
    assert.deepEqual(await Promise.all([one, two]), ["1", "2"]);
    assert.deepEqual(batches, [[1, 2]]);
  });

  it("do not wait long for one that waits itself", async () => {
    const together = new Together<number, string>(2, (items) => Promise.resolve(items.map(String)));
    assert.equal(await together.join(1), "1");
  });

  it("fail one by one, or all when the batch does", async () => {
    const single = new Together<number, string>(2, () => Promise.resolve(["fine", new Error("bad")]));
    const results = await Promise.allSettled([single.join(1), single.join(2)]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["fulfilled", "rejected"],
    );
    const broken = new Together<number, string>(1, () => Promise.reject(new Error("all")));
    await assert.rejects(broken.join(1), /all/);
  });
});
