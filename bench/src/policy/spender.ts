/** A process that spends a client's requests: told `{url}` it connects, told `{client, requests, times}` it answers `{admitted}`. */
import { openLimiter, type Limiter } from "@tierline/governance-policy/limiter";
import { createLog } from "@tierline/kernel/telemetry/log";
import { answer } from "../processes/child.ts";

export type Task =
  { readonly url: string } | { readonly client: string; readonly requests: number; readonly times: number };

/** That ask at the same time. */
const callers = 50;

let limiter: Limiter | undefined;

answer(async (task: Task) => {
  if ("url" in task) {
    limiter = await openLimiter(task.url, createLog("warn", "bench"));
    return { admitted: 0 };
  }
  const allowance = { name: "write", requests: task.requests, span: 3_600 };
  let [left, admitted] = [task.times, 0];
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      if ((await limiter?.take(task.client, allowance))?.admitted === true) admitted += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { admitted };
});
