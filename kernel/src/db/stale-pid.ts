/**
 * PostgreSQL refuses to start while `postmaster.pid` names a living process, even if that is another program (pids start over
 * after a container's restart) or a zombie nobody reaps (a container without init).
 */
import { execFile } from "node:child_process";
import { access, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Removes a pid file whose process is no running PostgreSQL. A dying server's own processes get a few seconds to go. */
export async function clearStalePid(data: string): Promise<void> {
  const file = join(data, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  let found = await processOf(pid);
  for (let patience = 60; found?.program === "postgres" && patience > 0; patience--) {
    await delay(50);
    found = await processOf(pid);
  }
  // What is still a live server now is left alone; pg_ctl will say so.
  if (found !== undefined && (found.program !== "postgres" || found.state === "Z")) await rm(file, { force: true });
}

/** The id of the live postmaster of this data directory, frozen or not; undefined when there is none. */
export async function serverProcess(data: string): Promise<number | undefined> {
  const pid = Number((await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  const found = await processOf(pid);
  // A living process of which nobody can say what it is may be any: it is not taken for the server.
  return found?.program === "postgres" && found.state !== "Z" ? pid : undefined;
}

interface Program {
  readonly program: string;
  readonly state: string;
}

/** What runs under a pid, by /proc or, where there is none (macOS), by ps; undefined when there is nothing, or nobody to ask. */
export const processOf = async (pid: number, proc = "/proc"): Promise<Program | undefined> =>
  (await existsAt(proc)) ? byProc(pid, proc) : byPs(pid);

const existsAt = (proc: string): Promise<boolean> =>
  access(join(proc, "self")).then(
    () => true,
    () => false,
  );

/** `pid (program) state …` */
async function byProc(pid: number, proc: string): Promise<Program | undefined> {
  const stat = await readFile(join(proc, String(pid), "stat"), "utf8").catch(() => undefined);
  const [, program, state] = /^\d+ \((.*)\) (\S)/s.exec(stat ?? "") ?? [];
  return program === undefined || state === undefined ? undefined : { program, state };
}

/** `state program`, the program with its path on macOS. */
async function byPs(pid: number): Promise<Program | undefined> {
  const told = await run("ps", ["-o", "stat=,comm=", "-p", String(pid)]).catch(() => undefined);
  const [, state, program] = /^\s*(\S)\S*\s+(.+?)\s*$/s.exec(told?.stdout ?? "") ?? [];
  return program === undefined || state === undefined ? undefined : { program: basename(program), state };
}
