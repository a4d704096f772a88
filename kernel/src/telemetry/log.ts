/** Structured logs on stderr (pino). Secrets never reach a line: what may carry one is cut out by name. */
import pino, { type Logger } from "pino";

const secretNames = [
  "authorization",
  "password",
  "secret",
  "clientSecret",
  "client_secret",
  "token",
  "paymentToken",
  "access_token",
  "cookie",
];

/** `level` as in pino. One JSON object a line; `msg` says what happened in plain words. */
export function createLog(level: string, name: string): Logger {
  const censored = secretNames.flatMap((each) => [each, `*.${each}`, `*.*.${each}`]);
  return pino(
    {
      level,
      base: { service: name, pid: process.pid },
      redact: { paths: censored, censor: "[secret]" },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
