import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "../errors/problem.ts";
import { before } from "./deadline.ts";

const never = new Promise<never>(() => undefined);
const isLate = (error: unknown) => isProblem(error, "deadline-exceeded");

describe("a deadline", () => {
  it("gives what the work gives while there is time", async () => {
    assert.equal(await before(Date.now() + 1_000, Promise.resolve("done")), "done");
    await assert.rejects(before(Date.now() + 1_000, Promise.reject(new Error("broken"))), /broken/);
  });

  it("refuses to wait longer, and no sooner than agreed", async () => {
    const deadline = Date.now() + 30;
    await assert.rejects(before(deadline, never), isLate);
    assert.ok(Date.now() >= deadline);
  });

  it("is each call's own", async () => {
    const soon = Date.now() + 20;
    const [first, second, third] = await Promise.allSettled([
      before(soon, never),
      before(soon + 40, never),
      before(soon + 10_000, Promise.resolve("done")),
    ]);
    assert.ok(first.status === "rejected" && isLate(first.reason));
    assert.ok(second.status === "rejected" && isLate(second.reason));
    assert.deepEqual(third, { status: "fulfilled", value: "done" });
  });

  it("has passed at once for a caller with no time left", async () => {
    await assert.rejects(before(Date.now() - 1, never), isLate);
  });
});
