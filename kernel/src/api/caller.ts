/** Calls an API's operations by name, typed by its contract, through its whole pipeline and without a socket. */
import type { z } from "zod";
import type { Principal } from "../auth/principal.ts";
import type { Api } from "./create-api.ts";
import type { Contract, OperationDeclaration } from "./operation.ts";

type Raw<S> = S extends z.ZodType ? z.input<S> : undefined;
type Part<K extends string, S> = S extends z.ZodType
  ? object extends z.input<S>
    ? { [P in K]?: Raw<S> }
    : { [P in K]: Raw<S> }
  : { [P in K]?: undefined };
type Request<D extends OperationDeclaration> = Part<"params", NonNullable<D["request"]>["params"]> &
  Part<"query", NonNullable<D["request"]>["query"]> &
  Part<"body", NonNullable<D["request"]>["body"]>;
/** What an operation answers when it succeeds. */
export type Success<D extends OperationDeclaration> = {
  [S in keyof D["responses"] & number]: D["responses"][S] extends { schema: infer Z extends z.ZodType }
    ? z.output<Z>
    : never;
}[keyof D["responses"] & number];

/** How one call differs from the others. */
export interface CallSettings {
  readonly key?: string;
  readonly correlationId?: string;
  readonly deadlineMs?: number;
  readonly principal?: Principal;
}

/** `await erp.getItem({ params: { itemId } })`: the success body; a refusal is thrown as its `Problem`. */
export type ApiCaller<C extends Contract> = {
  readonly [K in keyof C]: (request: Request<C[K]>, settings?: CallSettings) => Promise<Success<C[K]>>;
};

/** Whoever calls as `principal` unless a call says otherwise; keys and correlations begin with `name`. */
export function callerOf<C extends Contract>(api: Api, contract: C, principal: Principal, name: string): ApiCaller<C> {
  let count = 0;
  const callTo =
    (operationId: string) =>
    async (request: { params?: unknown; query?: unknown; body?: unknown }, settings: CallSettings = {}) => {
      const caller = settings.principal ?? principal;
      count += 1;
      const answer = await api.call(
        operationId,
        {
          principal: caller,
          origin: caller,
          correlationId: settings.correlationId ?? `${name}-${String(count)}`,
          idempotencyKey: settings.key ?? `${name}-key-${String(count)}`,
          ...(settings.deadlineMs === undefined ? {} : { deadline: Date.now() + settings.deadlineMs }),
          params: request.params,
          query: request.query,
          body: request.body,
        },
        true,
      );
      return answer.body;
    };
  const callers = Object.keys(contract).map((operationId) => [operationId, callTo(operationId)]);
  // The contract's operations are the names, so the untyped callers have the typed one's members.
  return Object.fromEntries(callers) as unknown as ApiCaller<C>;
}
