/** The http transport: keep-alive, deadline handed on, retries only where a repeat is harmless, a breaker per upstream. */
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  wrap,
} from "cockatiel";
import { Pool } from "undici";
import { deadlineHeader } from "../api/http.ts";
import { originHeader, writeOrigin } from "../api/origin.ts";
import type { CallSource } from "../api/context.ts";
import { answeredBy, fromDocument, isProblem, NoAnswer, Problem } from "../errors/problem.ts";
import { traceHeaders } from "../telemetry/telemetry.ts";
import type { ClientDescriptor, Route } from "./client.ts";
import type { CallInput, ClientCall } from "./direct.ts";

/** The access token of the calling API. */
export type TokenSource = () => string | Promise<string>;

export interface HttpUpstream {
  readonly baseUrl: string;
  readonly token: TokenSource;
}

/** A client over HTTP, and how to close its connections. */
export function httpClient(
  descriptor: ClientDescriptor,
  upstream: HttpUpstream,
): { client: Record<string, ClientCall>; close: () => Promise<void> } {
  const pool = new Pool(new URL(upstream.baseUrl).origin, { connections: 64, pipelining: 1, allowH2: false });
  const passing = handleWhen((error) => isProblem(error, "upstream-failed", "unavailable"));
  const breaker = circuitBreaker(passing, { halfOpenAfter: 2_000, breaker: new ConsecutiveBreaker(10) });
  const again = wrap(
    retry(passing, { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 50 }) }),
    breaker,
  );

  const client = Object.fromEntries(
    Object.entries(descriptor.routes).map(([operationId, route]): [string, ClientCall] => [
      operationId,
      async (from, input) => {
        const policy = route.idempotent ? again : breaker;
        try {
          return await policy.execute(() => send(pool, descriptor, route, upstream, from, input));
        } catch (error) {
          if (!isBrokenCircuitError(error)) throw answeredBy(error, descriptor.api);
          throw new Problem("unavailable", `${descriptor.api} is not answering just now.`, {
            retryAfterSeconds: 2,
            system: descriptor.api,
            from: descriptor.api,
            cause: error,
          });
        }
      },
    ]),
  );
  return { client, close: () => pool.close() };
}

async function send(
  pool: Pool,
  descriptor: ClientDescriptor,
  route: Route,
  upstream: HttpUpstream,
  from: CallSource,
  input: CallInput,
): Promise<unknown> {
  const left = Math.min(from.deadline - Date.now(), route.deadlineMs);
  if (left <= 0) throw new Problem("deadline-exceeded", `No time was left to ask ${descriptor.api}.`);
  const key = input.idempotencyKey ?? from.idempotencyKey;
  try {
    const { statusCode, body } = await pool.request({
      method: route.method.toUpperCase() as "GET",
      path: pathOf(descriptor, route, input),
      headers: {
        authorization: `Bearer ${await upstream.token()}`,
        "correlation-id": from.correlationId,
        [deadlineHeader]: String(left),
        ...traceHeaders(),
        ...(from.origin === null ? {} : { [originHeader]: writeOrigin(from.origin) }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
        ...(input.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      signal: AbortSignal.timeout(left + 250),
    });
    const answer: unknown = await body.json();
    if (statusCode < 400) return answer;
    throw fromDocument(answer, statusCode);
  } catch (error) {
    throw isProblem(error) ? error : transportProblem(error, descriptor.api);
  }
}

function transportProblem(error: unknown, api: string): Problem {
  const name = error instanceof Error ? error.name : "";
  if (name === "TimeoutError" || name === "AbortError") {
    return new Problem("deadline-exceeded", `${api} gave no answer in time; the outcome is not known.`, {
      cause: error,
    });
  }
  return new Problem("upstream-failed", `${api} could not be reached.`, { system: api, cause: new NoAnswer(error) });
}

function pathOf(descriptor: ClientDescriptor, route: Route, input: CallInput): string {
  const params = (input.params ?? {}) as Record<string, string>;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (each !== undefined) search.append(name, String(each));
    }
  }
  const query = search.toString();
  return descriptor.basePath + path + (query === "" ? "" : `?${query}`);
}
