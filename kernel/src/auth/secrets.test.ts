import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { Worker } from "node:worker_threads";
import { StartError } from "../config/config.ts";
import { readRealm } from "./realm.ts";
import { openSecrets } from "./secrets.ts";

const realm = readRealm(new URL("../../../governance/realm/tierline-realm.json", import.meta.url));
const homes: string[] = [];
const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), "tierline-secrets-"));
  homes.push(home);
  return home;
};
after(() => {
  for (const home of homes) rmSync(home, { recursive: true });
});
const webShop = realm.clients.get("web-shop");
assert.ok(webShop);

it("secrets are made once, are the owner's alone, and stay the same", () => {
  const home = newHome();
  const first = openSecrets(home, {});
  assert.equal(statSync(join(home, "secrets.json")).mode & 0o777, 0o600);
  const second = openSecrets(home, {});
  assert.equal(second.of(webShop), first.of(webShop));
  assert.equal(second.signingKey.kid, first.signingKey.kid);
});

it("every client of every installation has another secret", () => {
  const all = [newHome(), newHome()].flatMap((home) => {
    const secrets = openSecrets(home, {});
    return [...realm.clients.values()].map((client) => secrets.of(client));
  });
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.every((secret) => secret.length >= 40));
});

it("the environment wins over the file, the file over what is derived", () => {
  const home = newHome();
  openSecrets(home, {});
  const file = join(home, "secrets.json");
  const content = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...content, clients: { "web-shop": "set-by-hand-0123456789" } }));
  assert.equal(openSecrets(home, {}).of(webShop), "set-by-hand-0123456789");
  assert.equal(openSecrets(home, { TIERLINE_SECRET_WEB_SHOP: "from-outside" }).of(webShop), "from-outside");
});

it("processes that start at the same moment end up with one file", async () => {
  const home = newHome();
  const program = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.module).then(({ openSecrets }) => parentPort.postMessage(openSecrets(workerData.home, {}).signingKey.kid));`;
  const module = new URL("./secrets.ts", import.meta.url).href;
  const kids = await Promise.all(
    [1, 2, 3, 4].map(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(program, { eval: true, workerData: { module, home } });
          worker.once("message", resolve).once("error", reject);
        }),
    ),
  );
  assert.equal(new Set(kids).size, 1);
});

it("a damaged file is named, and its content is not shown", () => {
  const home = newHome();
  writeFileSync(join(home, "secrets.json"), '{"seed":"TOPSECRET"}');
  assert.throws(
    () => openSecrets(home, {}),
    (error) =>
      error instanceof StartError && error.message.includes("secrets.json") && !error.message.includes("TOPSECRET"),
  );
});

it("a realm file with a secret in it, or an undeclared scope, is refused by name", () => {
  const home = newHome();
  const file = join(home, "realm.json");
  const text = readFileSync(new URL("../../../governance/realm/tierline-realm.json", import.meta.url), "utf8");
  writeFileSync(file, text.replace("${TIERLINE_SECRET_WEB_SHOP}", "hunter2"));
  assert.throws(() => readRealm(file), /must be a placeholder/);
  writeFileSync(file, text.replace('"name": "storefront:read"', '"name": "storefront:look"'));
  assert.throws(() => readRealm(file), /scope storefront:read, which is not declared/);
  assert.throws(() => readRealm(join(home, "none.json")), StartError);
});

it("processes without a common home derive alike from TIERLINE_SEED, which must be long enough", () => {
  const [one, other] = [newHome(), newHome()];
  const environment = { TIERLINE_SEED: "5eed".repeat(12) };
  assert.equal(openSecrets(one, environment).derive("x"), openSecrets(other, environment).derive("x"));
  assert.notEqual(openSecrets(one, {}).derive("x"), openSecrets(other, {}).derive("x"));
  assert.throws(() => openSecrets(one, { TIERLINE_SEED: "short" }), /^StartError: TIERLINE_SEED/);
});
