/** Watches the embedded server while somebody uses it, and has it started again when it has ended. */
import { setTimeout as delay } from "node:timers/promises";
import { serverProcess } from "./stale-pid.ts";

const lookEveryMs = 250;
const backOffMs = { first: 250, most: 10_000 };

/** Begins to watch; `start` rejects when it cannot be started yet. Returns how to stop, which waits for a start under way. */
export function keepServer(
  data: string,
  start: () => Promise<void>,
  onTrouble: (message: string, error?: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const kept = keep(data, start, onTrouble, stopping.signal);
  return async () => {
    stopping.abort();
    await kept;
  };
}

async function keep(
  data: string,
  start: () => Promise<void>,
  onTrouble: (message: string, error?: unknown) => void,
  stopping: AbortSignal,
): Promise<void> {
  const pause = (ms: number) => delay(ms, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  let waitMs = backOffMs.first;
  while (!stopping.aborted) {
    await pause(lookEveryMs);
    if (stopping.aborted || (await serverProcess(data)) !== undefined) continue;
    onTrouble("the embedded PostgreSQL has ended; it is started again");
    try {
      await start();
      waitMs = backOffMs.first;
      onTrouble("the embedded PostgreSQL runs again");
    } catch (error) {
      // What a killed server leaves behind takes a moment to go.
      onTrouble("the embedded PostgreSQL does not start yet", error);
      await pause(waitMs);
      waitMs = Math.min(2 * waitMs, backOffMs.most);
    }
  }
}
