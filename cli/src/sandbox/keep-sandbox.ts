/** Keeps a sandbox beside the live platform: brings it up, brings it up again when it dies, and ends it. */
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { SandboxLink } from "@tierline/kernel/host/sandbox-link";
import type { Installation } from "../installation.ts";
import { makeSandboxDatabase } from "./database.ts";
import { startWorker, type SandboxWorker } from "./worker.ts";
import { workerEnvironment } from "./worker-environment.ts";

export interface KeepOptions {
  /** main.ts */
  readonly entry: URL;
  /** All of the platform; those of governance stay live. */
  readonly apis: readonly string[];
  readonly installation: Installation;
  readonly databaseUrl: string;
  readonly link: SandboxLink;
  readonly log: Logger;
  /** Told once, in a sentence, when it is up or will not be. */
  readonly onSandbox: (sentence: string) => void;
}

const backOffMs = { first: 1_000, most: 60_000 };
/** One that has run for so long begins anew with short waits. */
const steadyMs = 60_000;

/** Begins, without waiting for it. Returns how to end it. */
export function keepSandbox(options: KeepOptions): () => Promise<void> {
  const stopping = new AbortController();
  let worker: SandboxWorker | undefined;
  const kept = keep(options, stopping.signal, (each) => (worker = each)).catch((error: unknown) => {
    const sentence = error instanceof Error ? error.message : String(error);
    options.log.warn({ err: error }, "there is no sandbox");
    options.onSandbox(sentence);
  });
  return async () => {
    stopping.abort();
    options.link.attach(undefined);
    await worker?.stop();
    await kept;
  };
}

async function keep(options: KeepOptions, stopping: AbortSignal, onWorker: (worker: SandboxWorker) => void) {
  const { entry, installation, link, log } = options;
  const began = performance.now();
  const environment = workerEnvironment(installation, await makeSandboxDatabase(options.databaseUrl));
  const apis = options.apis.filter((id) => !id.startsWith("governance/"));
  let told = false;
  for (let waitMs = backOffMs.first; !stopping.aborted; waitMs = Math.min(2 * waitMs, backOffMs.most)) {
    const startedAt = performance.now();
    const onError = (error: unknown) => {
      log.error({ err: error }, "the sandbox failed");
    };
    const worker = startWorker({ entry, apis, environment, onError });
    onWorker(worker);
    const origin = await worker.origin.catch(() => undefined);
    // One that says something else than that it is ready would be waited for in vain.
    if (origin === undefined) await worker.stop();
    else if (!stopping.aborted) {
      link.attach(origin);
      const seconds = (performance.now() - began) / 1_000;
      if (!told) options.onSandbox(`The sandbox is ready after ${seconds.toFixed(1)} s.`);
      told = true;
    }
    await worker.ended;
    if (stopping.aborted) return;
    link.attach(undefined);
    if (performance.now() - startedAt > steadyMs) waitMs = backOffMs.first;
    log.error({ againInMs: waitMs }, "the sandbox ended; it is started again");
    await delay(waitMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }
}
