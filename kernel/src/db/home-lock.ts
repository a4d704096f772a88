/** A lock file for the short moments in which a server is started or stopped. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isAlive, self } from "./home-users.ts";

/** Runs `work` while no other live process holds the lock of this home; a dead holder's lock is taken over. Who aborts waits no longer. */
export async function withHomeLock<T>(home: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const file = join(home, "postgres.lock");
  const giveUp = Date.now() + 90_000;
  while (!(await take(file))) {
    if (Date.now() > giveUp)
      throw new Error(`Another process has held ${file} for 90 s; remove it if none is starting.`);
    await delay(50, undefined, signal && { signal });
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, self(), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const holder = await readFile(file, "utf8").catch(() => "");
  // An empty file is being written just now.
  if (holder !== "" && !isAlive(holder)) await rm(file, { force: true });
  return false;
}
