/** Whatever a command starts ends with it: at its own end, by a signal, a closed pipe or an exception that nobody caught. */
import { constants } from "node:os";
import { isMainThread } from "node:worker_threads";
import { isDriversLoss } from "@tierline/kernel/db/reach";
import { endEverything } from "@tierline/kernel/host/endings";
import { sentence } from "./sentence.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** As a shell shows what a signal ended. */
const codeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];

/** To be called once, before the command runs. `onStray` is told of a lost connection that reached nobody else. */
export function endWithCommand(onStray: (error: unknown) => void): void {
  let ending = false;
  const end = (code: number): void => {
    if (ending) return;
    ending = true;
    void endEverything().finally(() => process.exit(code));
  };
  process.on("uncaughtException", (error: unknown) => {
    // A driver may throw at the process what it should have told whoever asked: the connection is gone, and is replaced.
    if (isDriversLoss(error)) {
      onStray(error);
      return;
    }
    process.stderr.write(`${sentence(error)}\n`);
    end(1);
  });
  if (!isMainThread) return;
  for (const signal of signals) {
    process.on(signal, () => {
      // A command that runs until it is told to end does so in its own way.
      if (process.listenerCount(signal) === 1) end(codeOf(signal));
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      end(codeOf("SIGPIPE"));
    });
  }
}
