import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseConfig, PlatformConfig } from "@tierline/kernel/config/config";
import { sandboxOfAll, sandboxOfSome } from "./setting.ts";

const settings = (environment: Record<string, string>) => parseConfig(PlatformConfig, environment);

describe("the setting of the sandbox", () => {
  it("is on for a process with all APIs and off for one with some, unless it is set", () => {
    assert.deepEqual([sandboxOfAll(settings({})), sandboxOfSome(settings({}))], ["on", "off"]);
    const elsewhere = { TIERLINE_SANDBOX: "http://sandbox:8080" };
    for (const chosen of [sandboxOfAll, sandboxOfSome]) {
      assert.equal(chosen(settings(elsewhere)), "http://sandbox:8080");
      assert.equal(chosen(settings({ TIERLINE_SANDBOX: "off" })), "off");
      assert.equal(chosen(settings({ TIERLINE_SERVES: "sandbox" })), "off");
      assert.throws(() => chosen(settings({ TIERLINE_SERVES: "sandbox", ...elsewhere })), /has none of its own/);
    }
  });

  it("is refused where it cannot be had", () => {
    assert.throws(() => sandboxOfSome(settings({ TIERLINE_SANDBOX: "on" })), /give the URL of a sandbox, or off/);
    assert.throws(() => settings({ TIERLINE_SANDBOX: "perhaps" }), /must be on, off or the URL of a sandbox/);
    assert.throws(() => settings({ TIERLINE_SANDBOX: "postgres://x" }), /must be on, off or the URL of a sandbox/);
  });
});
