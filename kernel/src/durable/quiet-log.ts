/** DBOS' log lines as ours: what it says at start is of no interest to anybody. */
import type { DLogger } from "@dbos-inc/dbos-sdk";
import type { Logger } from "pino";

export function quietLog(log: Logger): DLogger {
  const child = log.child({ part: "durable" });
  return {
    debug: () => undefined,
    info: (entry) => child.debug(String(entry)),
    warn: (entry) => child.warn(String(entry)),
    error: (entry, metadata) => child.error({ err: metadata?.error ?? entry }, String(entry)),
  };
}
