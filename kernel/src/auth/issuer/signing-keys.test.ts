import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { eventually } from "../../testing/eventually.ts";
import { keyOf } from "../testing/portal-client.ts";
import { openSecrets } from "../secrets.ts";
import { tokenSource } from "../token-source.ts";
import { issuerInTest, type IssuerInTest } from "./issuer-in-test.ts";
import { startIssuer } from "./issuer.ts";
import { openSigningKeys } from "./signing-keys.ts";

let running: IssuerInTest;
const otherHome = mkdtempSync(join(tmpdir(), "tierline-keys-"));

before(async () => {
  running = await issuerInTest({ lookEveryMs: 100 });
});
after(async () => {
  await running.stop();
  rmSync(otherHome, { recursive: true });
});

const signing = async (): Promise<unknown> => {
  const { issuerUrl, secretOf } = running;
  return keyOf(await tokenSource({ issuerUrl, clientId: "web-shop", clientSecret: secretOf("web-shop") })());
};
const publishedIds = async (): Promise<unknown[]> => {
  const answer = await fetch(`${running.issuerUrl}/protocol/openid-connect/certs`);
  return ((await answer.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
};

describe("signing keys", () => {
  it("begin with the installation's own, so that tokens from before stay good", async () => {
    assert.equal(await signing(), running.secrets.signingKey.kid);
  });

  it("are published before they sign", async () => {
    const { kid: first } = running.secrets.signingKey;
    const next = await running.issuer.rotateKeys(3600);
    assert.deepEqual((await publishedIds()).sort(), [first, next].sort());
    assert.equal(await signing(), first);
    await running.sql`update identity.signing_keys set signs_from = now() where kid = ${next}`;
    await eventually(signing, (kid) => kid === next, 10_000);
  });

  it("made by another process are followed, and withdrawn when their last token is over", async () => {
    const { issuerUrl, realm, secrets, sql } = running;
    const second = await startIssuer({ issuerUrl, realm, secrets, sql });
    const next = await second.rotateKeys(0);
    await second.stop();
    await eventually(signing, (kid) => kid === next, 10_000);
    assert.equal((await publishedIds()).length, 3);
    const held =
      await sql`select withdrawn_at - now() as left from identity.signing_keys where withdrawn_at is not null`;
    assert.equal(held.length, 2);
    await sql`update identity.signing_keys set withdrawn_at = now() where withdrawn_at is not null`;
    await eventually(publishedIds, (ids) => ids.length === 1 && ids[0] === next, 10_000);
    assert.deepEqual(
      (await running.issuer.loadKeys()).map(({ kid }) => kid),
      [next],
    );
  });

  it("are sealed in the database, and of no use to another installation", async () => {
    const rows = await running.sql`select to_jsonb(k)::text as row from identity.signing_keys k`;
    for (const { row } of rows) assert.doesNotMatch(String(row), /"(d|p|q|dp|dq|qi)"/);
    const foreign = openSecrets(otherHome, {});
    const keys = await openSigningKeys(running.sql, foreign);
    assert.deepEqual(
      (await keys.usable()).map(({ kid }) => kid),
      [foreign.signingKey.kid],
    );
    // Both are published: each takes the other's tokens.
    assert.equal((await keys.published()).length, 2);
  });
});
