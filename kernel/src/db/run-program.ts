/** Runs one of PostgreSQL's programs to its end. */
import { spawn } from "node:child_process";

export interface RunOptions {
  /** As whom; as ourselves unless given. */
  readonly identity?: { readonly uid: number; readonly gid: number };
  readonly input?: string;
  /** What a failure calls it; the program unless given. */
  readonly name?: string;
}

/** Rejects with what it said when it fails. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const { identity = {}, input = "", name = program } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C", PGTZ: "UTC" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", reject);
    // `exit`, not `close`: the detached server inherits nothing we wait for.
    child.on("exit", (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve();
      else
        reject(new Error(`${name.split("/").pop() ?? name} failed: ${said.trim().split("\n").slice(-3).join(" / ")}`));
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
