/** A platform in a worker thread of this process: an isolate of its own, so that nothing of the live one's is within its reach. */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Environment } from "@tierline/kernel/config/config";

export interface SandboxWorker {
  /** Where it answers, once it is ready; rejects when it ends before. */
  readonly origin: Promise<string>;
  /** When it has ended, for whatever reason. Never rejects. */
  readonly ended: Promise<void>;
  /** Lets it finish what it does, for a moment. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** main.ts */
  readonly entry: URL;
  readonly apis: readonly string[];
  readonly environment: Environment;
  /** What it throws and nobody catches. */
  readonly onError: (error: unknown) => void;
}

/** The word by which a worker is asked to end; see commands/start.ts. */
export const stopWord = "stop";

/** What it leaves is carried on at the next start: nobody waits longer for a sandbox to end than for the platform. */
const finishMs = 4_000;
/** What goes wrong in the sandbox's memory must not take the live platform's. */
const mostMegabytes = 768;

const Ready = z.object({ ready: z.literal(true), origin: z.url() });

/** Starts it; its log goes where ours goes. */
export function startWorker({ entry, apis, environment, onError }: WorkerOptions): SandboxWorker {
  const worker = new Worker(entry, {
    argv: ["serve", ...apis, "--json"],
    env: { ...environment },
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    name: "sandbox",
  });
  worker.on("error", onError);
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      resolve();
    });
  });
  let ready = false;
  const origin = Promise.race([
    once(createInterface(worker.stdout), "line").then(([line]) => {
      ready = true;
      return Ready.parse(JSON.parse(String(line))).origin;
    }),
    ended.then(() => {
      throw new Error("The sandbox ended before it was ready.");
    }),
  ]);
  // Whoever waits for it hears of it; nobody need wait.
  origin.catch(() => undefined);
  const stop = async () => {
    if (ready) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(stopWord);
      await Promise.race([ended, delay(finishMs, undefined, { ref: false })]);
    }
    // What it left is carried on at the next start, as after any crash.
    await worker.terminate();
  };
  return { origin, ended, stop };
}
