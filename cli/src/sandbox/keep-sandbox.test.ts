/** How a sandbox is kept beside the live platform, with a worker that does nothing else. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import pino from "pino";
import postgres from "postgres";
import { linkSandbox } from "@tierline/kernel/host/sandbox-link";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { openInstallation } from "../installation.ts";
import { dropSandboxDatabase, makeSandboxDatabase, sandboxDatabaseOf } from "./database.ts";
import { keepSandbox } from "./keep-sandbox.ts";

const realmFile = new URL("../../../governance/realm/tierline-realm.json", import.meta.url);
const home = await mkdtemp(join(tmpdir(), "tierline-sandbox-"));
after(() => rm(home, { recursive: true }));

describe("a sandbox beside the live platform", async () => {
  const databaseUrl = await testDatabase();
  const live = {
    TIERLINE_HOME: home,
    DATABASE_URL: databaseUrl,
    TIERLINE_ERP: "tryton",
    TIERLINE_ERP_TRYTON_PASSWORD: "secret",
    TIERLINE_UPSTREAM: "http://live.test",
    TIERLINE_SECRET_REPORTER: "reporter's own secret",
  };
  const origins: (string | undefined)[] = [];
  const said: string[] = [];
  const link = linkSandbox();
  const stop = keepSandbox({
    entry: new URL("fixtures/entry.ts", import.meta.url),
    apis: ["system/erp", "experience/storefront", "governance/registry"],
    installation: openInstallation(realmFile, live),
    databaseUrl,
    link: { ...link, attach: (origin) => origins.push(origin) },
    log: pino({ level: "silent" }),
    onSandbox: (sentence) => said.push(sentence),
  });
  after(async () => {
    await stop();
    await dropSandboxDatabase(databaseUrl);
  });
  /** The worker's origin once the link has been told `times` times of one. */
  const origin = async (times: number) => {
    const [found] = await eventually(
      () => Promise.resolve(origins.filter((each) => each !== undefined).slice(times - 1)),
      (left) => left.length > 0,
    );
    return found ?? "";
  };
  const settings = async (at: string) =>
    (await (await fetch(at)).json()) as { arguments: string[]; environment: Record<string, string> };

  it("runs what is not governance, on a database of its own", async () => {
    const { arguments: args, environment } = await settings(await origin(1));
    assert.deepEqual(args, ["serve", "system/erp", "experience/storefront", "--json"]);
    assert.equal(environment["DATABASE_URL"], sandboxDatabaseOf(databaseUrl));
    assert.equal(environment["TIERLINE_SERVES"], "sandbox");
    assert.match(said.join(), /^The sandbox is ready after \d+\.\d s\.$/);
  });

  it("knows the secrets of the realm, and no system that is live", async () => {
    const { environment } = await settings(await origin(1));
    const { TIERLINE_SECRET_REPORTER: secret, TIERLINE_UPSTREAM: upstream } = environment;
    assert.deepEqual([secret, upstream], ["reporter's own secret", ""]);
    assert.deepEqual(
      Object.keys(environment).filter((name) => name.startsWith("TIERLINE_ERP")),
      [],
    );
  });

  it("comes up again when it ends, and when it fails, without taking the live platform along", async () => {
    for (const [times, path] of [
      [1, "/leave"],
      [2, "/die"],
    ] as const) {
      await fetch((await origin(times)) + path).catch(() => undefined);
      await settings(await origin(times + 1));
    }
    assert.deepEqual(
      origins.map((each) => each !== undefined),
      [true, false, true, false, true],
    );
    assert.equal(said.length, 1);
  });

  it("ends with the platform", async () => {
    const last = await origin(3);
    await stop();
    assert.equal(origins.at(-1), undefined);
    await assert.rejects(fetch(last));
  });
});

describe("the database of a sandbox", () => {
  it("is made once, beside the live one, and dropped only while nobody uses it", async () => {
    const live = await testDatabase();
    const [url] = await Promise.all([makeSandboxDatabase(live), makeSandboxDatabase(live)]);
    assert.equal(url, `${live}_sandbox`);
    const user = postgres(url, { max: 1, onnotice: () => undefined });
    await user`SELECT 1`;
    await assert.rejects(dropSandboxDatabase(live), /^StartError: The sandbox is running: stop the platform first\.$/);
    await user.end();
    const dropped = await eventually(
      () => dropSandboxDatabase(live).catch(() => undefined),
      (answer) => answer !== undefined,
    );
    assert.deepEqual([dropped, await dropSandboxDatabase(live)], [true, false]);
  });

  it("has a name that PostgreSQL does not cut", () => {
    const of = (name: string) => new URL(sandboxDatabaseOf(`postgres://u:p@host:5432/${name}?sslmode=require`));
    assert.equal(of("tierline").pathname, "/tierline_sandbox");
    assert.equal(of("tierline").search, "?sslmode=require");
    assert.equal(of("x".repeat(63)).pathname.length, 1 + 63);
  });

  it("is refused in one sentence to a user who may make none", async () => {
    const live = new URL(await testDatabase());
    const sql = postgres(live.href, { max: 1, onnotice: () => undefined });
    try {
      await sql.unsafe(`CREATE ROLE sandbox_nobody LOGIN PASSWORD 'nobody'`);
      [live.username, live.password] = ["sandbox_nobody", "nobody"];
      await assert.rejects(
        makeSandboxDatabase(live.href),
        /^StartError: There is no sandbox: .* TIERLINE_SANDBOX=off\.$/,
      );
    } finally {
      await sql.unsafe(`DROP ROLE sandbox_nobody`);
      await sql.end();
    }
  });
});
