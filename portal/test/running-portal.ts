/** The whole platform with its portal built: what a browser meets. */
import { setTimeout as delay } from "node:timers/promises";
import { testDatabase } from "@tierline/kernel/testing/database";
import { startRunning, type Running } from "../../cli/test/running.ts";

const patienceMs = 60_000;

/** Started on a database of its own; resolves when pages are served. Without a sandbox unless the environment asks for one. */
export async function startPortal(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const running = await startRunning({ databaseUrl: await testDatabase(), environment });
  const until = Date.now() + patienceMs;
  while (!(await servesPages(running.origin))) {
    if (Date.now() > until) throw new Error("The portal was not built in a minute.");
    await delay(100);
  }
  return running;
}

const servesPages = async (origin: string): Promise<boolean> => {
  const { ok, status, body } = await fetch(origin, { headers: { accept: "text/html" } });
  await body?.cancel();
  if (!ok && status !== 503) throw new Error(`The front page answers ${String(status)}.`);
  return ok;
};
