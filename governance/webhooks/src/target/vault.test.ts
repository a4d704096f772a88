import assert from "node:assert/strict";
import { it } from "node:test";
import { createVault } from "./vault.ts";

it("a secret has the form of Standard Webhooks, and is opened by the installation that sealed it", () => {
  const [vault, other] = [createVault("one installation"), createVault("another")];
  const secret = vault.make();
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const sealed = vault.seal(secret);
  assert.equal(vault.open(sealed), secret);
  assert.throws(() => other.open(sealed), /another key/);
});
