/** The plans as they are now: read at the start, and again whenever their file is changed. */
import { statSync, unwatchFile, watchFile } from "node:fs";
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
  let current = readPlans(file);
  let seen = stampOf(file);
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
  watchFile(file, { persistent: false, interval: everyMs }, look);
  return {
    get current() {
      return current;
    },
    close: () => {
      unwatchFile(file, look);
    },
  };
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${String(stat.mtimeMs)} ${String(stat.size)} ${String(stat.ino)}`;
}
