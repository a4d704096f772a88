/** The home of an installation as a directory that can be written. */
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { StartError } from "@tierline/kernel/config/config";

/**
 * Makes the directory where it is missing. One level at a time, because Node's recursive `mkdir` never returns where a file
 * system answers ENOENT to every attempt (/proc). Throws `StartError` when it cannot be made or written.
 */
export function prepareHome(home: string): void {
  try {
    make(home);
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(`${home} cannot be written: set TIERLINE_HOME to a directory that can.`, { cause });
  }
}

function make(directory: string): void {
  if (existsSync(directory)) return;
  make(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another process that starts now was faster.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
