/** The direct transport: both APIs live in this process. Same pipeline, no socket, no JSON; nothing mutable is shared. */
import type { Api } from "../api/create-api.ts";
import type { CallSource } from "../api/context.ts";
import type { Principal } from "../auth/principal.ts";
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
  return Object.fromEntries(
    Object.keys(descriptor.routes).map((operationId): [string, ClientCall] => [
      operationId,
      async (from, input) => {
        api ??= find();
        const idempotencyKey = input.idempotencyKey ?? from.idempotencyKey;
        const answer = await api.call(
          operationId,
          {
            principal: caller,
            origin: from.origin,
            correlationId: from.correlationId,
            deadline: from.deadline,
            ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
            params: input.params,
            query: input.query,
            body: input.body,
          },
          true,
        );
        return answer.body;
      },
    ]),
  );
}
