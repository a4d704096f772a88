import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DiffError } from "../diff-error.ts";
import { redoclyDiff } from "./compare.ts";

const titled = (title: string) => ({ openapi: "3.1.0", info: { title, version: "1" }, paths: {} });

describe("comparisons that are asked for at once", () => {
  it("are each answered with their own changes", async () => {
    const titles = Array.from({ length: 70 }, (_, at) => `title ${String(at)}`);
    const answers = await Promise.all(titles.map((title) => redoclyDiff(titled("before"), titled(title))));
    assert.deepEqual(
      answers.map((changes) => changes.map(({ revision }) => revision?.value)),
      titles.map((title) => [title]),
    );
  });

  it("do not suffer from one that gets no report, and that one says why", async () => {
    const answers = await Promise.allSettled([
      redoclyDiff(titled("a"), titled("b")),
      redoclyDiff(titled("a"), titled("c")),
      redoclyDiff(titled("a"), { openapi: "0.1.0" }),
      redoclyDiff(titled("a"), titled("d")),
    ]);
    assert.deepEqual(
      answers.map((each) => (each.status === "fulfilled" ? each.value.map(({ revision }) => revision?.value) : "none")),
      [["b"], ["c"], "none", ["d"]],
    );
    const [, , refused] = answers;
    assert.ok(refused?.status === "rejected" && refused.reason instanceof DiffError);
    assert.match(refused.reason.message, /^redocly diff gave no report: .*0\.1\.0/s);
  });
});
