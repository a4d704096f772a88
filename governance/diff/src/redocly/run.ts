/**
 * Redocly's program, in a process of its own: the package exports no function. Nothing leaves the machine: no telemetry, no check for
 * updates, no reference to follow.
 */
import { execFile } from "node:child_process";
import { createRequire, getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
const many = fileURLToPath(new URL("./many.ts", import.meta.url));

/** Runs redocly in `folder`, where its settings are; resolves to what it complained about. Exit codes are not judged. */
export const redocly = (folder: string, args: readonly string[]): Promise<string> => runNode(folder, [cli, ...args]);

/** Compares `0/before.json` with `0/after.json` in `folder` and so on, into `0/report.json`; resolves to all complaints. */
export const redoclyDiffs = (folder: string, count: number): Promise<string> => runNode(folder, [many, String(count)]);

async function runNode(folder: string, args: readonly string[]): Promise<string> {
  // Node keeps it in a folder of its own version below the one that it is told.
  const compiled = getCompileCacheDir();
  const env = {
    ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }),
    PATH: "",
    HOME: folder,
    NO_COLOR: "1",
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
  const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, _stdout, stderr) => {
      resolve((stderr === "" ? (error?.message ?? "") : stderr).trim().slice(-2000));
    });
  });
}
