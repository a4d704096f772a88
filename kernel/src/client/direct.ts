/** The direct transport: both APIs live in this process. Same pipeline, no socket, no JSON; nothing mutable is shared. */
import type { Answer, Call } from "../api/call.ts";
import type { Api } from "../api/create-api.ts";
import type { CallSource } from "../api/context.ts";
import type { Principal } from "../auth/principal.ts";
import { answeredBy } from "../errors/problem.ts";
import type { CallOptions, ClientDescriptor } from "./client.ts";

/** The untyped shape of a client's input. */
export interface CallInput extends CallOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

export type ClientCall = (from: CallSource, input: CallInput) => Promise<unknown>;

/** `find` is asked at the first call: APIs of one process are built one after another. */
export function directClient(
  descriptor: ClientDescriptor,
  caller: Principal,
  find: () => Api,
): Record<string, ClientCall> {
  let api: Api | undefined;
  const failed = (error: unknown): never => {
    throw answeredBy(error, descriptor.api);
  };
  const callTo =
    (operationId: string): ClientCall =>
    (from, input) => {
      api ??= find();
      return api.call(operationId, callOf(caller, from, input), true).then(bodyOf, failed);
    };
  return Object.fromEntries(Object.keys(descriptor.routes).map((name) => [name, callTo(name)]));
}

function callOf(principal: Principal, from: CallSource, input: CallInput): Call {
  const { origin, correlationId, deadline } = from;
  const { params, query, body } = input;
  const idempotencyKey = input.idempotencyKey ?? from.idempotencyKey;
  if (idempotencyKey === undefined) return { principal, origin, correlationId, deadline, params, query, body };
  return { principal, origin, correlationId, deadline, idempotencyKey, params, query, body };
}

const bodyOf = (answer: Answer): unknown => answer.body;
