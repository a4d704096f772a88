/**
 * The seam for run-time policy. The kernel calls it for every operation, in-process or over HTTP; governance/policy fills
 * it; main.ts hands it to every API. An API can neither forget nor bypass it.
 */
import type { Principal } from "../auth/principal.ts";
import type { OperationDeclaration } from "./operation.ts";

export interface Admission {
  /** Headers for the answer (`RateLimit`, `RateLimit-Policy`). */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Gate {
  /** Lets the call in, or throws a `Problem` of kind `forbidden` or `too-many-requests`. Sync when it can be: it is on every path. */
  admit(api: string, operation: OperationDeclaration, principal: Principal): Admission | Promise<Admission>;
}
