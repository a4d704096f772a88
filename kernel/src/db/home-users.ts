/** Which processes use a home: one file each in `<home>/users`, named `<pid>-<start time>` so that a reused pid does not count. */
import { readFileSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Registration {
  end(): Promise<void>;
}

let registrations = 0;

/** Registers one use of the home by this process. */
export async function register(home: string): Promise<Registration> {
  const users = join(home, "users");
  await mkdir(users, { recursive: true });
  const file = join(users, `${self()}-${String(++registrations)}`);
  await writeFile(file, "");
  return { end: () => rm(file, { force: true }) };
}

/** The registrations of live processes; those of dead ones are cleared away. */
export async function otherLiveUsers(home: string): Promise<string[]> {
  const users = join(home, "users");
  const names = await readdir(users).catch(() => []);
  const dead = names.filter((name) => !isAlive(name));
  await Promise.all(dead.map((name) => rm(join(users, name), { force: true })));
  return names.filter((name) => !dead.includes(name));
}

/** `<pid>-<start time>` of this process. */
export const self = (): string => `${String(process.pid)}-${startTime(process.pid)}`;

/** True when the process of that mark still runs. */
export function isAlive(mark: string): boolean {
  const [pid, started] = mark.split("-");
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return startTime(Number(pid)) === started;
}

/** Field 22 of /proc/<pid>/stat, clock ticks since boot; "0" where there is no /proc. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  } catch {
    return "0";
  }
}
