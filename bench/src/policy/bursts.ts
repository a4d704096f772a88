/** Eight processes, each asking for the whole limit with fifty callers: how many requests were admitted, per run. */
import { startTestServer } from "@tierline/kernel/testing/server";
import type { Progress } from "../figure.ts";
import { startChild } from "../processes/child.ts";

export const limit = 1_000;
const processes = 8;

export async function bursts(runs: number, progress: Progress): Promise<number[]> {
  const server = await startTestServer({ fsync: true });
  const spenders = Array.from({ length: processes }, () => startChild(new URL("./spender.ts", import.meta.url)));
  try {
    for (const each of spenders) await each.ask({ url: server.url });
    const found: number[] = [];
    for (let run = 1; run <= runs; run++) {
      const task = { client: `client-${String(run)}`, requests: limit, times: limit };
      const answers = await Promise.all(spenders.map((each) => each.ask<{ admitted: number }>(task)));
      const admitted = answers.map((each) => each.admitted);
      found.push(admitted.reduce((sum, each) => sum + each, 0));
      progress(`run ${String(run)}: ${admitted.join(" + ")}`);
    }
    return found;
  } finally {
    await Promise.all(spenders.map((each) => each.stop()));
    await server.stop();
  }
}
