/** The load generator's process: asked for a round, it sends a list of requests over and over and answers what came of it. */
import autocannon from "autocannon";
import { answer } from "../processes/child.ts";

export interface Sent {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Round {
  readonly origin: string;
  /** Each connection sends them in turn. */
  readonly requests: readonly Sent[];
  readonly connections: number;
  readonly seconds: number;
}

export interface RoundResult {
  readonly perSecond: number;
  /** Answers that were not 2xx, and connections that failed. */
  readonly failures: number;
}

answer(async ({ origin, requests, connections, seconds }: Round): Promise<RoundResult> => {
  const result = await autocannon({
    url: origin,
    requests: requests.map(({ headers, ...each }) => ({ ...each, headers: { ...headers } })),
    connections,
    duration: seconds,
    // Latencies are not what is measured here: counting them costs the generator time the server needs.
    excludeErrorStats: true,
  });
  return { perSecond: result["2xx"] / result.duration, failures: result.non2xx + result.errors + result.timeouts };
});
