/**
 * The run-time half of governance: what an operation's policy declares is enforced here, for every API and every call, in
 * the process or over HTTP. Scopes are checked for everybody; limits for everybody but our own APIs and unlimited plans.
 */
import type { Admission, Gate } from "@tierline/kernel/api/gate";
import type { LimitClass, OperationDeclaration } from "@tierline/kernel/api/operation";
import type { Principal } from "@tierline/kernel/auth/principal";
import { Problem } from "@tierline/kernel/errors/problem";
import { createLimiter, type Limiter, type Verdict } from "./limiter.ts";
import type { Plan, Plans } from "./plans.ts";

export interface GateOptions {
  readonly plans: Plans;
  /** Counts in this process unless another is given. */
  readonly limiter?: Limiter;
}

const uncounted: Admission = Object.freeze({ headers: Object.freeze({}) });

/** Builds the gate. `admit` is synchronous and takes a microsecond. */
export function createGate({ plans, limiter = createLimiter() }: GateOptions): Gate {
  const policyHeaders = new Map([...plans].map(([name, plan]) => [name, policyHeadersOf(plan)]));
  return {
    admit(_api, operation, principal) {
      const { scopes, limit } = operation.policy;
      for (const scope of scopes) {
        if (!principal.scopes.has(scope)) throw missingScopes(operation, principal);
      }
      if (principal.kind === "api") return uncounted;
      const plan = plans.get(principal.plan);
      if (plan === "unlimited") return uncounted;
      const headers = policyHeaders.get(principal.plan);
      if (plan === undefined || headers === undefined) throw unknownPlan(principal);
      const verdict = limiter.take(principal.clientId, limit, plan[limit]);
      if (!verdict.admitted) throw tooMany(principal, limit, plan, verdict, headers[limit]);
      return { headers: rateLimitHeaders(limit, verdict, headers[limit]) };
    },
  };
}

/** `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10 (structured fields). */
function rateLimitHeaders(limit: LimitClass, verdict: Verdict, policy: string): Record<string, string> {
  return { RateLimit: `"${limit}";r=${verdict.remaining};t=${verdict.resetSeconds}`, "RateLimit-Policy": policy };
}

function policyHeadersOf(plan: Plan): Record<LimitClass, string> {
  const header = (limit: LimitClass): string =>
    plan === "unlimited" ? "" : `"${limit}";q=${String(plan[limit].requests)};w=${String(plan[limit].seconds)}`;
  return { read: header("read"), write: header("write"), batch: header("batch") };
}

/** RFC 6750, section 3.1: which scopes would do. */
function missingScopes({ policy }: OperationDeclaration, principal: Principal): Problem {
  const missing = policy.scopes.filter((scope) => !principal.scopes.has(scope));
  const needed = policy.scopes.join(" ");
  return new Problem(
    "forbidden",
    `The token lacks the ${missing.length === 1 ? "scope" : "scopes"} ${missing.join(", ")}.`,
    {
      members: { missingScopes: missing },
      headers: { "WWW-Authenticate": `Bearer realm="tierline", error="insufficient_scope", scope="${needed}"` },
    },
  );
}

const unknownPlan = (principal: Principal): Problem =>
  new Problem("forbidden", `The client's plan "${principal.plan}" is not one this platform knows.`);

function tooMany(principal: Principal, limit: LimitClass, plan: Plan, verdict: Verdict, policy: string): Problem {
  const { requests, seconds } = plan === "unlimited" ? { requests: 0, seconds: 0 } : plan[limit];
  const retry = verdict.retryAfterSeconds;
  return new Problem(
    "too-many-requests",
    `The plan "${principal.plan}" allows ${String(requests)} ${limit} requests in ${String(seconds)} seconds; ` +
      `try again in ${String(retry)} ${retry === 1 ? "second" : "seconds"}.`,
    { retryAfterSeconds: retry, headers: rateLimitHeaders(limit, verdict, policy) },
  );
}
