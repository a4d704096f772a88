/** A part of a benchmark in a process of its own: told what to do in one message, it answers in messages. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

const patienceMs = 5_000;

export interface Child {
  readonly pid: number;
  /** Sends a message and waits for the next one. One question at a time. */
  ask<T>(message: object): Promise<T>;
  stop(): Promise<void>;
}

/** Forks a module of the bench. Its stderr is ours; when it dies, whoever waits for it is told. */
export function startChild(module: URL, options: { readonly execArgv?: readonly string[] } = {}): Child {
  const child = fork(module, {
    execArgv: [...(options.execArgv ?? [])],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    pid: child.pid ?? 0,
    ask: (message) => ask(child, module, message),
    stop: () => stop(child),
  };
}

function ask<T>(child: ChildProcess, module: URL, message: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const answered = (answer: unknown) => {
      child.off("exit", died);
      // Both ends are ours and of the same commit.
      resolve(answer as T);
    };
    const died = (code: number | null) => {
      child.off("message", answered);
      reject(new Error(`${module.pathname.split("/").at(-1) ?? ""} ended with code ${String(code)}`));
    };
    child.once("message", answered);
    child.once("exit", died);
    child.send(message);
  });
}

/** A child ends by itself when its parent is gone; one that hangs is killed. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  child.disconnect();
  await exited;
  clearTimeout(timer);
}

/** The child's end: answers every message with what `work` makes of it; ends when the parent is gone. */
export function answer<Q>(work: (question: Q) => Promise<object>): void {
  process.on("message", (question) => {
    work(question as Q).then(
      (made) => process.send?.(made),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.on("disconnect", () => process.exit(0));
}
