import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { it } from "node:test";

it("cuts secrets out of what is logged", () => {
  const module = new URL("./log.ts", import.meta.url).href;
  const script = `
    const { createLog } = await import(${JSON.stringify(module)});
    createLog("info", "test").info({ token: "s3cret", request: { authorization: "Bearer s3cret", body: { paymentToken: "s3cret" } }, password: "s3cret" }, "said");`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  assert.match(stderr, /"msg":"said"/);
  assert.match(stderr, /\[secret\]/);
  assert.doesNotMatch(stderr, /s3cret/);
});
