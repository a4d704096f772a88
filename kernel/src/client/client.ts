/**
 * Typed clients. Types come from `openapi/` (openapi-typescript); the transport is direct (the same process) or http, and the
 * caller cannot tell which.
 */
import type { CallSource } from "../api/context.ts";

/** How one operation is reached over HTTP; generated beside the types. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly idempotent: boolean;
  readonly needsKey: boolean;
  readonly deadlineMs: number;
}

/** Generated into `openapi/clients/<tier>-<name>.ts`; `Operations` is openapi-typescript's `operations`. */
export interface ClientDescriptor<Operations = unknown> {
  readonly api: string;
  readonly basePath: string;
  readonly routes: Readonly<Record<string, Route>>;
  /** Carries the type only; never set. */
  readonly operations?: Operations;
}

type JsonOf<T> = T extends { content: { "application/json": infer B } } ? B : never;
/** Optional members may also be given as undefined, as Zod's output has them. */
type Loose<T> = T extends readonly (infer U)[]
  ? readonly Loose<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Loose<T[K]> | (Record<never, never> extends Pick<T, K> ? undefined : never) }
    : T;
type RequestBody<O> = O extends { requestBody: infer B } ? { body: Loose<JsonOf<B>> } : { body?: undefined };
type Params<O> = O extends { parameters: { path: infer P } } ? { params: P } : { params?: undefined };
type Query<O> = O extends { parameters: { query: infer Q } }
  ? { query: Loose<Q> }
  : O extends { parameters: { query?: infer Q } }
    ? { query?: Loose<Q> }
    : { query?: undefined };
type Success<O> = O extends { responses: infer R }
  ? { [S in keyof R & (200 | 201 | 202 | 204)]: JsonOf<R[S]> }[keyof R & (200 | 201 | 202 | 204)]
  : never;

/** Options of one call. */
export interface CallOptions {
  /** Required for operations that demand one unless the source carries one; make it deterministic in workflows. */
  readonly idempotencyKey?: string;
}

/**
 * `client.reserve(ctx, { body })` resolves to the success body. A refusal of the callee throws its `Problem`; a transport
 * failure throws `upstream-failed`, `unavailable` or `deadline-exceeded` (outcome unknown).
 */
export type Client<Operations> = {
  readonly [K in keyof Operations]: (
    from: CallSource,
    input: Params<Operations[K]> & Query<Operations[K]> & RequestBody<Operations[K]> & CallOptions,
  ) => Promise<Success<Operations[K]>>;
};
