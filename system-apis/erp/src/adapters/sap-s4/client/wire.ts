/** One HTTP exchange with the gateway, until the deadline. Connections are kept alive by Node's own pool. */
import { Problem } from "@tierline/kernel/errors/problem";
import { wasNeverSent } from "../../../rules/never-sent.ts";

/** On whose behalf, and how long: part of every operation's context. */
export interface Call {
  /** Epoch milliseconds. */
  readonly deadline: number;
  readonly correlationId: string;
}

export interface WireRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Throws `unavailable` when nothing can have happened, `deadline-exceeded` when that is not known, and for 429 and 503. */
export async function exchange(request: WireRequest, call: Call): Promise<WireAnswer> {
  const left = call.deadline - Date.now();
  if (left <= 0) throw new Problem("unavailable", "No time was left to ask the books.", { retryAfterSeconds: 1 });
  const { method, url, headers, body } = request;
  let answer: WireAnswer;
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, "x-correlation-id": call.correlationId },
      redirect: "manual",
      signal: AbortSignal.timeout(left),
      ...(body === undefined ? {} : { body }),
    });
    answer = { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    throw failed(error, method === "GET");
  }
  if (answer.status === 429 || answer.status === 503) throw throttled(answer);
  return answer;
}

function failed(error: unknown, harmless: boolean): Problem {
  if (error instanceof Error && error.name === "TimeoutError") {
    return new Problem("deadline-exceeded", "The books gave no answer in time; the outcome is not known.", {
      cause: error,
    });
  }
  if (harmless || wasNeverSent(error)) {
    return new Problem("unavailable", "The books cannot be reached just now.", { retryAfterSeconds: 2, cause: error });
  }
  return new Problem("deadline-exceeded", "The connection to the books broke; the outcome is not known.", {
    cause: error,
  });
}

/** The gateway, or a limiter in front of it, takes no more: it did not look at the request. */
function throttled({ headers }: WireAnswer): Problem {
  return new Problem("unavailable", "The books take no more requests just now.", {
    retryAfterSeconds: retryAfterOf(headers.get("retry-after"), Date.now()),
  });
}

/** `Retry-After` in seconds: a number or a date; 1 to 600, and 5 where nothing is said. */
export function retryAfterOf(header: string | null, now: number): number {
  const seconds = /^\d+$/.test(header ?? "") ? Number(header) : Math.ceil((Date.parse(header ?? "") - now) / 1000);
  return Number.isNaN(seconds) ? 5 : Math.min(600, Math.max(1, seconds));
}
