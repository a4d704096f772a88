/** One request over HTTP, and what its answer means. Knows nothing of sessions and tries nothing twice. */
import { Problem } from "@tierline/kernel/errors/problem";
import { wasNeverSent } from "../../../rules/never-sent.ts";
import { notThere, refusalOf, tooLate } from "./failures.ts";

/** The session is not, or no longer, good: the call was not executed. */
export class SessionExpired extends Error {}

/** Asked too often; nothing was executed. */
export class Throttled extends Error {
  /** What Retry-After says, in seconds. */
  readonly seconds: number;
  constructor(seconds: number) {
    super("asked too often");
    this.seconds = seconds;
  }
}

/** A broken connection after the request went out: what became of it is not known. */
export class Broken extends Error {}

export interface Wire {
  /** `http://host:port/database/`. */
  readonly url: string;
  readonly authorization?: string | undefined;
  readonly method: string;
  readonly params: readonly unknown[];
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline: number;
}

let lastId = 0;

/**
 * Calls and answers with the `result`. Throws a `Refusal`, {@link SessionExpired}, {@link Throttled}, {@link Broken}, or a
 * Problem. The `id` is always sent: without it errors come as pages of HTML.
 */
export async function post({ url, authorization, method, params, deadline }: Wire): Promise<unknown> {
  const left = deadline - Date.now();
  if (left <= 0) throw notThere();
  const headers = {
    "content-type": "application/json",
    ...(authorization === undefined ? {} : { authorization }),
  };
  const body = JSON.stringify({ id: ++lastId, method, params });
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(left),
    });
    text = await response.text();
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError") throw tooLate(error);
    if (wasNeverSent(error)) throw notThere(error);
    throw new Broken("the connection broke", { cause: error });
  }
  return answerOf(response, text);
}

function answerOf(response: Response, text: string): unknown {
  const { status } = response;
  if (status === 401) throw new SessionExpired();
  if (status === 429) throw new Throttled(secondsOf(response));
  if (status === 503) throw new Throttled(secondsOf(response));
  // A gateway in between speaks for itself: whether the call got through it does not say.
  if (status === 502 || status === 504) throw new Broken(`HTTP ${String(status)}`);
  if (status !== 200) throw new Problem("upstream-failed", `The books answered with HTTP status ${String(status)}.`);
  return resultOf(text);
}

function resultOf(text: string): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    throw new Broken("the answer is cut off", { cause: error });
  }
  if (typeof answer !== "object" || answer === null) {
    throw new Problem("upstream-failed", "The books answered with something that is not theirs.");
  }
  if ("error" in answer && answer.error !== null) throw refusalOf(answer.error);
  return "result" in answer ? answer.result : null;
}

const secondsOf = (response: Response): number => {
  const seconds = Number(response.headers.get("retry-after") ?? "1");
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), 300) : 1;
};
