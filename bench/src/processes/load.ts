/** The load generator's process: asked for a round, it sends the same request over and over and answers what came of it. */
import autocannon from "autocannon";
import { answer } from "./child.ts";

export interface Round {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface RoundResult {
  readonly perSecond: number;
  /** Answers that were not 2xx, and connections that failed. */
  readonly failures: number;
}

answer(async ({ url, headers, body, connections, seconds }: Round): Promise<RoundResult> => {
  const result = await autocannon({
    url,
    method: "POST",
    headers: { ...headers },
    body,
    connections,
    duration: seconds,
    // Latencies are not what is measured here: counting them costs the generator time the server needs.
    excludeErrorStats: true,
  });
  return { perSecond: result["2xx"] / result.duration, failures: result.non2xx + result.errors + result.timeouts };
});
