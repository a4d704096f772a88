import type { Logger } from "pino";

/** DBOS's log through ours: its daily business at debug, what needs an eye as it is. */
export function quietLog(log: Logger) {
  const child = log.child({ part: "durable" });
  const line = (entry: unknown) => (entry instanceof Error ? { err: entry } : { detail: String(entry) });
  return {
    info: (entry: unknown) => child.debug(line(entry), "durable work"),
    debug: (entry: unknown) => child.trace(line(entry), "durable work"),
    warn: (entry: unknown) => child.warn(line(entry), "durable work"),
    error: (entry: unknown) => child.error(line(entry), "durable work"),
  };
}
