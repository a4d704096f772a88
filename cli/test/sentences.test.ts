/** What a person can have got wrong: one sentence on stderr that names it, exit code 1, no stack. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { freePort } from "@tierline/kernel/db/free-port";
import { testDatabase } from "@tierline/kernel/testing/database";
import { temporaryHome, tierline, type Home } from "./commanding.ts";

describe("the command line", { concurrency: 3 }, () => {
  let home: Home;
  let itself: number;
  let nobody: number;
  let wrongPassword: string;
  before(async () => {
    home = await temporaryHome();
    [itself, nobody] = [await freePort(), await freePort()];
    const url = new URL(await testDatabase());
    url.password = "wrong";
    wrongPassword = url.href;
    await writeFile(join(home.path, "plans.yaml"), "plans:\n  basic: { read: { requests: -1, seconds: 1 } }\n");
    await writeFile(join(home.path, "file"), "");
  });
  after(() => home.remove());

  const unreachable = () => `postgres://somebody:hidden@127.0.0.1:${String(nobody)}/shop`;
  const cases: readonly (readonly [what: string, args: string[], env: () => Record<string, string>, says: RegExp])[] = [
    // First, for it waits longest.
    [
      "a database that is none",
      ["start"],
      () => ({ PORT: String(itself), DATABASE_URL: `postgres://a:b@127.0.0.1:${String(itself)}/c` }),
      /does not answer as PostgreSQL does: check DATABASE_URL/,
    ],
    ["a PORT that is no number", ["start"], () => ({ PORT: "abc" }), /^PORT: must be a port number/],
    ["a DATABASE_URL that is none", ["start"], () => ({ DATABASE_URL: "hello" }), /^DATABASE_URL: must be a URL like/],
    [
      "a database nobody serves",
      ["start"],
      () => ({ DATABASE_URL: unreachable() }),
      /^Cannot use the database shop at 127\.0\.0\.1:\d+ as somebody: nothing listens there\. Check DATABASE_URL\.$/,
    ],
    [
      "a wrong password",
      ["start"],
      () => ({ DATABASE_URL: wrongPassword }),
      /: it refuses the user or the password\. /,
    ],
    ["a LOG_LEVEL there is not", ["start"], () => ({ LOG_LEVEL: "nonsense" }), /^LOG_LEVEL: must be one of trace, /],
    [
      "a plans file that is not there",
      ["start"],
      () => ({ TIERLINE_PLANS: "/nope.yaml" }),
      /\/nope\.yaml cannot be used/,
    ],
    [
      "a plans file with a wrong value",
      ["start"],
      () => ({ TIERLINE_PLANS: join(home.path, "plans.yaml") }),
      /plans\.yaml cannot be used: plans\.basic\.read\.requests: must be a whole number above 0\.$/,
    ],
    [
      "a home that cannot be made",
      ["start"],
      () => ({ TIERLINE_HOME: "/proc/nope" }),
      /^\/proc\/nope cannot be written: set TIERLINE_HOME /,
    ],
    [
      "a home below a file",
      ["start"],
      () => ({ TIERLINE_HOME: join(home.path, "file", "home") }),
      /cannot be written: set TIERLINE_HOME /,
    ],
    [
      "an API there is not",
      ["serve", "process/nope"],
      () => ({}),
      /^There is no API "process\/nope"\. APIs: system\/erp, /,
    ],
    ["a client there is not", ["token", "nobody"], () => ({}), /^There is no client "nobody"\. Clients: web-shop, /],
    ["a token of nothing that runs", ["token", "web-shop"], () => ({}), /^Nothing answers at http:\/\/localhost:\d+ /],
    ["stock of nothing that runs", ["verify-stock"], () => ({}), /^Nothing answers at http:\/\/localhost:\d+ /],
    [
      "events of a database nobody serves",
      ["events", "parked"],
      () => ({ DATABASE_URL: unreachable() }),
      /^Cannot use the database shop /,
    ],
    ["events of a home without data", ["events", "drained"], () => ({}), /^There is no database in .* yet: /],
    ["a file there is not", ["replay", "missing.csv.gz"], () => ({}), /^missing\.csv\.gz cannot be read: /],
    ["a command there is not", ["frobnicate"], () => ({}), /^Unknown command 'frobnicate': see tierline --help\.$/],
    [
      "an option there is not",
      ["token", "--nope"],
      () => ({}),
      /^Unknown option '--nope': see tierline token --help\.$/,
    ],
    [
      "a day there is not",
      ["reconcile", "--from", "2026-02-30", "--to", "2026-03-01"],
      () => ({}),
      /'2026-02-30' is invalid\. It must be a day of the calendar/,
    ],
  ];

  for (const [what, args, env, says] of cases) {
    it(`names ${what}`, async () => {
      // A port of its own: a platform that starts listens on it for a moment, and three cases run at once.
      const PORT = String(await freePort());
      const said = await tierline({ TIERLINE_HOME: home.path, PORT, ...env() }, ...args);
      assert.equal(said.code, 1, said.stderr);
      assert.match(said.stderr.trimEnd(), says);
      assert.equal(said.stderr.trimEnd().split("\n").length, 1, said.stderr);
      assert.doesNotMatch(said.stderr, /hidden|wrong/);
    });
  }

  for (const command of [
    "start",
    "serve",
    "token",
    "replay",
    "apis",
    "events",
    "verify-stock",
    "reconcile",
    "openapi",
  ]) {
    it(`shows what ${command} is for, with examples`, async () => {
      const { code, stdout } = await tierline({}, command, "--help");
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`^Usage: tierline ${command}`));
      assert.match(stdout, new RegExp(`\nExamples:\n  npx tierline ${command}`));
      assert.ok(stdout.includes("--json") || command === "events");
    });
  }
});
