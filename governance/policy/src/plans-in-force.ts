/** The plans as they are now: read at the start, and again whenever their file is changed. */
import { statSync } from "node:fs";
import { readPlans, type Plans } from "./plans.ts";
import type { Log } from "./log.ts";

export interface PlansInForce {
  /** Another object after each change. */
  readonly current: Plans;
  close(): void;
}

/** Plans that stay as they are. */
export const fixedPlans = (plans: Plans): PlansInForce => ({ current: plans, close: () => undefined });

/**
 * Reads a plans file and follows its changes, looking every `everyMs` milliseconds (a watched directory would miss what a mount
 * or an editor's rename does). A file that turns out wrong later is logged in one sentence, and the plans read last stay in force.
 * Throws `StartError` when the file is wrong at the start.
 */
export function followPlans(file: string, log: Log, everyMs = 2_000): PlansInForce {
  // The stamp first: what is written while it is read is a change.
  let seen = stampOf(file);
  let current = readPlans(file);
  const look = () => {
    const stamp = stampOf(file);
    if (stamp === seen) return;
    seen = stamp;
    try {
      current = readPlans(file);
      log.warn({ file }, "the plans were changed");
    } catch (error) {
      log.error(
        { file },
        `${error instanceof Error ? error.message : String(error)} The plans read before stay in force.`,
      );
    }
  };
  // Not fs.watchFile: it takes what it finds at its first look for the beginning, and would miss a change before that.
  const looking = setInterval(look, everyMs).unref();
  return {
    get current() {
      return current;
    },
    close: () => {
      clearInterval(looking);
    },
  };
}

/** Changes whenever the file does; empty while it cannot be looked at, which reading it then names. */
function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${String(mtimeMs)} ${String(size)} ${String(ino)}`;
  } catch {
    return "";
  }
}
