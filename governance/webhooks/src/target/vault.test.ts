import assert from "node:assert/strict";
import { it } from "node:test";
import { createVault } from "./vault.ts";

it("a secret is opened by the installation that sealed it, sealed each time differently, and by nobody who changes it", () => {
  const [vault, other] = [createVault("one installation"), createVault("another")];
  const secret = vault.make();
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const sealed = vault.seal(secret);
  assert.notEqual(sealed, vault.seal(secret));
  assert.equal(vault.open(sealed), secret);
  assert.throws(() => other.open(sealed));
  const bytes = Buffer.from(sealed, "base64url");
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
    assert.throws(() => vault.open(changed.toString("base64url")));
  }
});
