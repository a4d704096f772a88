/**
 * The seam for run-time policy. The kernel has every operation compiled when its API is built and asks the result before every
 * call, in-process or over HTTP; governance/policy fills it; main.ts hands it to every API. An API can neither forget nor bypass it.
 */
import type { About } from "./about.ts";
import type { Call } from "./call.ts";
import type { OperationDeclaration } from "./operation.ts";

export interface Admission {
  /** Headers for the answer (`RateLimit`, `RateLimit-Policy`). */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a gate looks at in a call. */
export type Caller = Pick<Call, "principal" | "address">;

/**
 * Lets a call in, or throws a `Problem` of kind `forbidden`, `too-many-requests`, `gone` or `unavailable`. It is on every path, so
 * it answers at once where it can.
 */
export type Admit = (caller: Caller) => Admission | Promise<Admission>;

/** An operation as part of the API that declares it. */
export interface Governed {
  readonly about: About;
  readonly operation: OperationDeclaration;
}

export interface Gate {
  /** Makes one operation's policy into what decides its calls. */
  compile(governed: Governed): Admit;
}

const admission: Admission = Object.freeze({ headers: Object.freeze({}) });

/** Lets everybody in: tests of something else. */
export const openGate: Gate = { compile: () => () => admission };
