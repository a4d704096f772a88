import type { Logger } from "pino";

/**
 * Does something now and then, one run at a time; a failed run is logged and the next one tries again. Returns how to stop,
 * which waits for the run under way: `stopping` tells one that takes long, so that it ends at its next good moment.
 */
export function every(
  intervalMs: number,
  log: Logger,
  what: string,
  work: (stopping: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const run = () => {
    running ??= work(stopping.signal)
      .catch((error: unknown) => {
        log.warn({ err: error }, `${what} failed`);
      })
      .finally(() => {
        running = undefined;
      });
  };
  run();
  const timer = setInterval(run, intervalMs);
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
