/**
 * The seam for what governance learns from running calls: who uses what, and which answers drift from their contract. Called on
 * every path, so whoever fills it counts in memory and reports later.
 */
import type { Problem } from "../errors/problem.ts";
import type { Call } from "./call.ts";
import type { OperationDeclaration } from "./operation.ts";

/** Which operation of which running contract. */
export interface Observed {
  /** `process/orders@v1` */
  readonly api: string;
  readonly operation: OperationDeclaration;
}

/** The parsed request: to be looked at now and then for which fields it has, never kept. */
export interface Given {
  readonly query: unknown;
  readonly body: unknown;
}

/** One answered call. */
export interface Called {
  /** Who asked, under which correlation and key. */
  readonly call: Pick<Call, "principal" | "correlationId" | "idempotencyKey">;
  readonly status: number;
  /** Milliseconds from the gate to the answer. */
  readonly ms: number;
  /** Undefined where the request was refused unread. */
  readonly given: Given | undefined;
  /** Why it was refused or failed; undefined for a success. */
  readonly problem: Problem | undefined;
}

export interface CallObserver {
  called(observed: Observed, called: Called): void;
  /** An answer did not follow its contract; `issues` say where, without values. */
  drifted(
    observed: Observed,
    status: number,
    issues: readonly { readonly pointer: string; readonly detail: string }[],
  ): void;
}

/** Observes nothing: tests and benches that ask for nothing else. */
export const unobserved: CallObserver = { called: () => undefined, drifted: () => undefined };
