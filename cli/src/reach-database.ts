/** Asks a database of somebody's own whether it is one, before anything is built on it. */
import postgres from "postgres";
import { setTimeout as delay } from "node:timers/promises";
import { StartError } from "@tierline/kernel/config/config";
import { explained } from "@tierline/kernel/db/reach";

const answerWithinMs = 10_000;

/** Throws one sentence when it cannot be used; also for what listens there and is no PostgreSQL, which the driver waits for forever. */
export async function reachDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const over = new AbortController();
  const silence = delay(answerWithinMs, undefined, { signal: over.signal }).then(() => {
    const { host } = new URL(url);
    throw new StartError(`What listens at ${host} does not answer as PostgreSQL does: check DATABASE_URL.`);
  });
  try {
    await Promise.race([sql`SELECT 1`, silence]);
  } catch (error) {
    throw explained(error, url);
  } finally {
    over.abort();
    silence.catch(() => undefined);
    await sql.end({ timeout: 0 });
  }
}
