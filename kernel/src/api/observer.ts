/**
 * The seam for what governance learns from running calls: who uses what, and which answers drift from their contract. Called on
 * every path, so whoever fills it counts in memory and reports later.
 */
import type { Principal } from "../auth/principal.ts";
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

export interface CallObserver {
  /** One answered call: who asked and the status answered. Nothing is `given` where the request was refused unread. */
  called(observed: Observed, principal: Principal, status: number, given: Given | undefined): void;
  /** An answer did not follow its contract; `issues` say where, without values. */
  drifted(
    observed: Observed,
    status: number,
    issues: readonly { readonly pointer: string; readonly detail: string }[],
  ): void;
}

/** Observes nothing: tests and benches that ask for nothing else. */
export const unobserved: CallObserver = { called: () => undefined, drifted: () => undefined };
