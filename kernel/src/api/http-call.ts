/** From an HTTP request to a call. */
import type { IncomingMessage } from "node:http";
import type { Principal } from "../auth/principal.ts";
import { Problem } from "../errors/problem.ts";
import { newId } from "../model/ids.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { addressOf, type Networks } from "./http-address.ts";
import { defaultMaxBodyBytes, type OperationDeclaration } from "./operation.ts";
import { originHeader, readOrigin } from "./origin.ts";

const correlationPattern = /^[A-Za-z0-9._:-]{1,64}$/;
const keyPattern = /^[!-~]{1,200}$/;

/** The name of the header that carries the milliseconds a calling API will still wait. */
export const deadlineHeader = "deadline-ms";

/** A request that was found to be for one operation. */
export interface Routed {
  readonly request: IncomingMessage;
  /** Percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** What follows `?`. */
  readonly search: string;
}

/** The caller's own correlation, or a new one. */
export function correlationOf(request: IncomingMessage): string {
  const given = request.headers["correlation-id"];
  return typeof given === "string" && correlationPattern.test(given) ? given : newCorrelation();
}

/** Of this process alone: a UUID v7 for each request would be a good part of what a request costs. */
const ownPrefix = newId("cor").slice(0, 28);
let count = 0;

/** `cor_`, 24 characters that no other process has, and a number. */
function newCorrelation(): string {
  count += 1;
  return ownPrefix + count.toString(36).padStart(8, "0");
}

/** Throws `invalid-parameter` for a header that cannot be read. */
export function callOf(
  { request, params, search }: Routed,
  { request: schemas, policy, batch }: OperationDeclaration,
  principal: Principal,
  correlationId: string,
  trusted: Networks | undefined,
): Call {
  refuseNul(params, search);
  const isApi = principal.kind === "api";
  const call: Writable<Call> = {
    principal,
    origin: isApi ? readOrigin(single(request, originHeader)) : principal,
    correlationId,
    params: schemas?.params === undefined ? undefined : params,
    // Also where none is known: one that is sent all the same is refused, and not dropped.
    query: schemas?.query === undefined && search === "" ? undefined : queryOf(search),
  };
  const address = addressOf(request, trusted);
  if (address !== undefined) call.address = address;
  const idempotencyKey = keyOf(request);
  if (idempotencyKey !== undefined) call.idempotencyKey = idempotencyKey;
  // Only our own APIs may shorten the deadline: a channel's request keeps the operation's.
  const deadline = isApi ? deadlineOf(request) : undefined;
  if (deadline !== undefined) call.deadline = deadline;
  if (schemas?.body !== undefined) {
    call.readBody = () => readJson(request, policy.maxBodyBytes ?? defaultMaxBodyBytes, batch?.entries);
  }
  return call;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function single({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

function keyOf(request: IncomingMessage): string | undefined {
  const key = single(request, "idempotency-key");
  if (key === undefined || keyPattern.test(key)) return key;
  throw new Problem("invalid-parameter", "Idempotency-Key: must be 1 to 200 visible ASCII characters.", {
    errors: [{ parameter: "Idempotency-Key", detail: "must be 1 to 200 visible ASCII characters" }],
  });
}

/** PostgreSQL keeps every character but this; in a path or a query it can only come as an escape. */
function refuseNul(params: Readonly<Record<string, string>>, search: string): void {
  for (const name in params) {
    if (params[name]?.includes("\0") === true) throw hasNul(name);
  }
  if (!search.includes("%00")) return;
  for (const [name, value] of new URLSearchParams(search)) {
    if (name.includes("\0") || value.includes("\0")) throw hasNul(name.replaceAll("\0", "%00"));
  }
}

function hasNul(parameter: string): Problem {
  const detail = "has a character that cannot be stored: NUL";
  return new Problem("invalid-parameter", `${parameter}: ${detail}`, { errors: [{ parameter, detail }] });
}

function deadlineOf(request: IncomingMessage): number | undefined {
  const left = Number(single(request, deadlineHeader));
  return Number.isFinite(left) && left > 0 ? Date.now() + left : undefined;
}

/** Repeated names become lists; what a name means is the schema's business. */
function queryOf(search: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  if (search === "") return query;
  for (const [name, value] of new URLSearchParams(search)) {
    // A name that every object has (`__proto__`) is not one of ours, and must not become one.
    const known = Object.hasOwn(query, name) ? query[name] : undefined;
    const values = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
    Object.defineProperty(query, name, { value: values, enumerable: true, configurable: true, writable: true });
  }
  return query;
}
