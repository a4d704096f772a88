/** What the gate says when it refuses: enough for whoever is meant to be let in, and nothing about anybody else. */
import type { Deprecation } from "@tierline/kernel/api/about";
import type { Policy } from "@tierline/kernel/api/operation";
import type { Principal } from "@tierline/kernel/auth/principal";
import { Problem } from "@tierline/kernel/errors/problem";

/** RFC 6750, section 3.1: which scopes would do. They are in the public document. */
export function missingScopes({ scopes }: Policy, principal: Principal): Problem {
  const missing = scopes.filter((scope) => !principal.scopes.has(scope));
  return new Problem(
    "forbidden",
    `The token lacks the ${missing.length === 1 ? "scope" : "scopes"} ${missing.join(", ")}.`,
    {
      members: { missingScopes: missing },
      headers: {
        "WWW-Authenticate": `Bearer realm="tierline", error="insufficient_scope", scope="${scopes.join(" ")}"`,
      },
    },
  );
}

/** Roles are for people and are not listed: who needs one is told by those who give them. */
export const missingRole = (): Problem => new Problem("forbidden", "This needs a role that the caller does not have.");

/** Says nothing about who the house is or whether there are others. */
export const notOfTheHouse = (): Problem => new Problem("forbidden", "This operation is not open to your application.");

export const suspended = (): Problem => new Problem("forbidden", "This application is suspended.");

/** As an expired one: whoever has another credential asks for a token with it. */
export const revoked = (): Problem =>
  new Problem("unauthenticated", "The credential of this access token was revoked.", {
    headers: { "WWW-Authenticate": 'Bearer realm="tierline", error="invalid_token"' },
  });

export const wrongAddress = (): Problem =>
  new Problem("forbidden", "This application may not call from the address it calls from.");

export const unknownPlan = (plan: string): Problem =>
  new Problem("forbidden", `The client's plan "${plan}" is not one this platform knows.`);

/** RFC 9110, 15.5.11: after the sunset, with the way on. */
export function gone(deprecation: Deprecation | undefined): Problem {
  if (deprecation === undefined) return new Problem("gone", "This is no longer served.");
  const { sunset, successor } = deprecation;
  return new Problem("gone", `This was served until ${sunset}; use ${successor} instead.`, { members: { successor } });
}

/** Those who were turned away come back spread over a few seconds. */
export const busy = (): Problem =>
  new Problem("unavailable", "There is more to do just now than can be done; try again in a moment.", {
    retryAfterSeconds: 1 + Math.floor(Math.random() * 3),
  });
