/** The same comparison in a thread of its own: for a server, which has others to answer meanwhile. */
import { Worker } from "node:worker_threads";
import type { Json } from "./json.ts";
import { DiffError } from "./diff-error.ts";
import type { DiffOptions, DiffResult } from "./result.ts";

/** What the thread is given. */
export interface Task {
  readonly before: Json;
  readonly after: Json;
  readonly options: DiffOptions;
}

/** What it says in the end. */
export type Told = { readonly result: DiffResult } | { readonly refused: string };

const patienceMs = 60_000;

/** As `diff`, of parsed documents. Throws a DiffError for the same reasons, and when it takes longer than a minute. */
export async function diffApart(before: Json, after: Json, options: DiffOptions = {}): Promise<DiffResult> {
  const workerData: Task = { before, after, options };
  const worker = new Worker(new URL("./apart-thread.ts", import.meta.url), { workerData });
  let timer: NodeJS.Timeout | undefined;
  try {
    const told = await new Promise<Told>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => {
        reject(new Error("The comparison ended without a result."));
      });
      timer = setTimeout(() => {
        reject(new DiffError("The documents take too long to compare."));
      }, patienceMs);
    });
    if ("refused" in told) throw new DiffError(told.refused);
    return told.result;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
