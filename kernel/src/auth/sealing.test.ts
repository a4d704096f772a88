import assert from "node:assert/strict";
import { it } from "node:test";
import { createSealing } from "./sealing.ts";

const sealing = createSealing("one secret", "tokens");

it("what is sealed opens with its secret and purpose only, and is sealed differently each time", () => {
  const sealed = sealing.seal("naïve ☃");
  assert.notEqual(sealed, sealing.seal("naïve ☃"));
  assert.equal(sealing.open(sealed), "naïve ☃");
  assert.equal(createSealing("another secret", "tokens").open(sealed), undefined);
  assert.equal(createSealing("one secret", "cookies").open(sealed), undefined);
});

it("what was changed in any byte, cut off or made up does not open", () => {
  const bytes = Buffer.from(sealing.seal("text"), "base64url");
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
    assert.equal(sealing.open(changed.toString("base64url")), undefined);
    assert.equal(sealing.open(bytes.subarray(0, at).toString("base64url")), undefined);
  }
  assert.equal(sealing.open("not sealed at all"), undefined);
});
