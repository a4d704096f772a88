/**
 * PostgreSQL refuses to start while `postmaster.pid` names a living process, even if that is another program (pids start over
 * after a container's restart) or a zombie nobody reaps (a container without init).
 */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

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
  // Without a /proc to ask, a living process has to do.
  return found === undefined || (found.program === "postgres" && found.state !== "Z") ? pid : undefined;
}

/** `pid (program) state …` of /proc; undefined when there is no such process, or no /proc to ask. */
async function processOf(pid: number): Promise<{ program: string; state: string } | undefined> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => undefined);
  const [, program, state] = /^\d+ \((.*)\) (\S)/s.exec(stat ?? "") ?? [];
  return program === undefined || state === undefined ? undefined : { program, state };
}
