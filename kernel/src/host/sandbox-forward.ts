/** Passes one request on to the sandbox and streams the answer back, neither of them read or changed on the way. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { errors, type Dispatcher, type Pool } from "undici";
import type { Crossing } from "../api/border.ts";
import { Problem } from "../errors/problem.ts";

/** Meant for one connection only (RFC 9110, 7.6.1), or said anew by whoever opens the next. */
const ofConnection = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
  "host",
]);
/** What anybody may have written there; the address seen here takes their place. */
const ofAddress = new Set(["forwarded", "x-forwarded-for"]);
/** Beyond an operation's deadline: the first call of a tenant waits for its sample data. */
const patienceMs = 15_000;

/**
 * Resolves when the answer is sent, or nobody waits for it any more. Throws `unavailable` when the sandbox cannot be reached and
 * `deadline-exceeded` when it gives no answer in time.
 */
export async function forward(
  pool: Pool,
  request: IncomingMessage,
  response: ServerResponse,
  { deadlineMs, address }: Crossing,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => {
    gone.abort();
  });
  const answer = await ask(pool, request, deadlineMs, address, gone.signal);
  response.writeHead(answer.statusCode, answerHeaders(answer.headers));
  // An answer that breaks off breaks off here too: pipeline destroys the response.
  await pipeline(answer.body, response).catch(() => undefined);
}

async function ask(
  pool: Pool,
  request: IncomingMessage,
  deadlineMs: number,
  address: string | undefined,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  try {
    return await pool.request({
      method: (request.method ?? "GET") as Dispatcher.HttpMethod,
      path: request.url ?? "/",
      headers: [...requestHeaders(request), ...(address === undefined ? [] : ["x-forwarded-for", address])],
      body: bodyOf(request),
      headersTimeout: deadlineMs + patienceMs,
      signal,
    });
  } catch (cause) {
    if (cause instanceof errors.HeadersTimeoutError) {
      throw new Problem("deadline-exceeded", "The sandbox gave no answer in time; the outcome is not known.", {
        cause,
      });
    }
    throw new Problem("unavailable", "The sandbox does not answer just now.", { retryAfterSeconds: 2, cause });
  }
}

/** Beside the request, so that a sandbox that answers before it has read everything does not cost the caller its connection. */
function bodyOf(request: IncomingMessage): PassThrough | null {
  const { "content-length": length = "0", "transfer-encoding": encoding } = request.headers;
  return length === "0" && encoding === undefined ? null : request.pipe(new PassThrough());
}

/** Name, value, name, value, as they came, each as often as it came. */
function requestHeaders({ rawHeaders, headers }: IncomingMessage): string[] {
  const named = namedIn(headers.connection);
  return rawHeaders.flatMap((name, index) => {
    const lower = name.toLowerCase();
    const dropped = index % 2 === 1 || ofConnection.has(lower) || ofAddress.has(lower) || named.has(lower);
    return dropped ? [] : [name, rawHeaders[index + 1] ?? ""];
  });
}

function answerHeaders(headers: Dispatcher.ResponseData["headers"]): Record<string, string | string[]> {
  const { connection } = headers;
  const named = namedIn(Array.isArray(connection) ? connection.join(",") : connection);
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !ofConnection.has(name) && !named.has(name)) kept[name] = value;
  }
  return kept;
}

/** `Connection: close, x-mine` names headers that end here as well. */
const namedIn = (connection: string | undefined): ReadonlySet<string> =>
  new Set((connection ?? "").split(",").map((name) => name.trim().toLowerCase()));
