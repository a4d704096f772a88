/** Runs `tierline replay` as a process of its own against a running platform. */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { main, type Running } from "./running.ts";
import type { Report } from "../src/replay/report.ts";

/** The report, and what was said on stderr. The exit code of a report with a difference is 1; it is still a report. */
export function replay(
  running: Running,
  file: string,
  ...options: string[]
): Promise<{ report: Report; stderr: string; exitCode: number }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...running.environment };
    execFile(
      process.execPath,
      [main, "replay", file, "--json", ...options],
      { env, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        if (stdout === "") reject(new Error(stderr, { cause: error }));
        else
          resolve({
            report: JSON.parse(stdout) as Report,
            stderr,
            exitCode: typeof error?.code === "number" ? error.code : 0,
          });
      },
    );
  });
}

/** Starts a replay that is not waited for. */
export function beginReplay(running: Running, file: string): ChildProcess {
  return spawn(process.execPath, [main, "replay", file, "--json"], {
    env: { ...process.env, ...running.environment },
    stdio: "ignore",
  });
}
