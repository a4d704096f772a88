/** Runs the command line as a person does: a process of its own, its words and its exit code. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "@tierline/kernel/testing/eventually";
import { main } from "./running.ts";

export type Environment = Readonly<Record<string, string>>;

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export async function tierline(environment: Environment, ...args: string[]): Promise<Said> {
  const begun = begin(environment, ...args);
  const code = await begun.ended;
  return { code, stdout: begun.stdout(), stderr: begun.stderr() };
}

export interface Begun {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  stdout(): string;
  stderr(): string;
  /** Resolves with all that was said once it holds the text; rejects when the process ends before. */
  says(text: string): Promise<string>;
}

/** Starts a command that goes on. */
export function begin(environment: Environment, ...args: string[]): Begun {
  const { DATABASE_URL: _, ...own } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...own, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, error]: [string[], string[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => error.push(chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const stdout = () => out.join("");
  const stderr = () => error.join("");
  const says = async (text: string) => {
    await eventually(
      async () => stdout(),
      (said) => said.includes(text) || child.exitCode !== null,
    );
    if (!stdout().includes(text)) throw new Error(`It ended with ${String(child.exitCode)}: ${stderr()}`);
    return stdout();
  };
  return { child, ended, stdout, stderr, says };
}

export interface Home {
  readonly path: string;
  /** Stops what still uses it and removes it. */
  remove(): Promise<void>;
}

export async function temporaryHome(): Promise<Home> {
  const path = await mkdtemp(join(tmpdir(), "tierline-home-"));
  return {
    path,
    remove: async () => {
      for (const pid of await processesOf(path)) process.kill(pid, "SIGKILL");
      await eventually(
        () => processesOf(path),
        (left) => left.length === 0,
      );
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Processes that name a home in their arguments or environment: the platform's and PostgreSQL's. */
export async function processesOf(home: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const belongs = await Promise.all(
    pids.map(async (pid) => {
      const [args, environment] = await Promise.all(
        ["cmdline", "environ"].map((file) => readFile(`/proc/${String(pid)}/${file}`, "utf8").catch(() => "")),
      );
      return `${args ?? ""}\0${environment ?? ""}`.includes(home);
    }),
  );
  return pids.filter((pid, index) => belongs[index] === true && pid !== process.pid);
}
