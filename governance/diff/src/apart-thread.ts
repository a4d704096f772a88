/** The thread of `diffApart`: one comparison, then its end. */
import { parentPort, workerData } from "node:worker_threads";
import { diff, DiffError } from "./diff.ts";
import type { Task, Told } from "./apart.ts";

const { before, after, options } = workerData as Task;
const told: Told = await diff(before, after, options).then(
  (result) => ({ result }),
  (error: unknown) => {
    if (error instanceof DiffError) return { refused: error.message };
    throw error;
  },
);
// A port between threads has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(told);
