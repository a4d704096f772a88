/** Answers on the wire: a success as JSON, every failure as problem+json. */
import type { ServerResponse } from "node:http";
import { Problem, problemIn, toDocument } from "../errors/problem.ts";
import type { Answer } from "./call.ts";

/** Headers by lower-case name. */
type Headers = Readonly<Record<string, string>>;

/** Writes an operation's answer; `fixed` are the headers that all its answers carry, as `flat` makes them. */
export function sendAnswer(response: ServerResponse, answer: Answer, correlationId: string, fixed: readonly string[]) {
  const body = JSON.stringify(answer.body) ?? "";
  const headers = ["content-type", "application/json", "correlation-id", correlationId, ...fixed];
  const own = answer.headers;
  for (const name in own) headers.push(name, own[name] ?? "");
  send(response, answer.status, headers, body);
}

/** Writes the problem+json of whatever was thrown; what is no problem is a 500 with a generic detail. */
export function sendProblem(response: ServerResponse, error: unknown, correlationId: string, fixed: readonly string[]) {
  const problem = asProblem(error);
  const headers = [...flat(problemHeaders(problem, correlationId)), ...fixed];
  send(response, problem.status, headers, JSON.stringify(toDocument(problem, correlationId)));
}

/** The same for what is answered outside any operation. */
export function problemResponse(error: unknown, correlationId: string): Response {
  const problem = asProblem(error);
  return new Response(JSON.stringify(toDocument(problem, correlationId)), {
    status: problem.status,
    headers: problemHeaders(problem, correlationId),
  });
}

/** Name, value, name, value: the form that node writes without another look. */
export const flat = (headers: Headers): string[] => Object.entries(headers).flat();

function send(response: ServerResponse, status: number, headers: string[], body: string): void {
  // Whoever asked may be gone.
  if (response.headersSent || response.destroyed) return;
  const size = Buffer.byteLength(body);
  headers.push("content-length", String(size));
  response.writeHead(status, headers);
  if (leaving.length === 0) setImmediate(sendOff);
  // Text of as many bytes as characters is ASCII, and needs no encoding.
  leaving.push({ response, body, encoding: size === body.length ? "latin1" : "utf8" });
}

interface Leaving {
  readonly response: ServerResponse;
  readonly body: string;
  readonly encoding: BufferEncoding;
}

/**
 * Answers made in one turn of the event loop leave together at its end: each write wakes whoever waits at the other side, and
 * writing while the other side is still awake costs half as much.
 */
let leaving: Leaving[] = [];

function sendOff(): void {
  const now = leaving;
  leaving = [];
  for (const { response, body, encoding } of now) response.end(body, encoding);
}

const asProblem = (error: unknown): Problem =>
  problemIn(error) ??
  new Problem("internal", "Something went wrong on our side. Quote the correlation id.", { cause: error });

function problemHeaders({ kind, extras }: Problem, correlationId: string): Headers {
  const { retryAfterSeconds, headers } = extras;
  return {
    "content-type": "application/problem+json",
    "correlation-id": correlationId,
    ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterSeconds)) }),
    ...(kind === "unauthenticated" && headers === undefined ? { "www-authenticate": 'Bearer realm="tierline"' } : {}),
    ...headers,
  };
}
