/** A plan made ready to decide by: per limit class what is counted, and the headers that say so. */
import type { LimitClass } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Allowance, Verdict } from "./limits/limiter.ts";
import type { Plan, Plans, Quotas } from "./plans.ts";

export interface Rule {
  readonly plan: string;
  readonly limit: LimitClass;
  /** Asked before the quotas: whoever is over its limit does not use up its quota. */
  readonly window: Allowance;
  readonly quotas: readonly Allowance[];
  /** `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10. */
  readonly policyHeader: string;
}

/** Per plan and limit class. */
export type Rules = ReadonlyMap<string, Readonly<Record<LimitClass, Rule>> | "unlimited">;

const made = new WeakMap<Plans, Rules>();

/** The plans ready to decide by, made once for each reading of the plans file. */
export function rulesOf(plans: Plans): Rules {
  let rules = made.get(plans);
  if (rules === undefined)
    made.set(plans, (rules = new Map([...plans].map(([name, plan]) => [name, ruleOf(name, plan)]))));
  return rules;
}

function ruleOf(name: string, plan: Plan): Readonly<Record<LimitClass, Rule>> | "unlimited" {
  if (plan === "unlimited") return plan;
  const rule = (limit: LimitClass): Rule => {
    const { requests, seconds, quotas } = plan[limit];
    const window = { name: limit, requests, span: seconds };
    const counted = [...quotasOf(`${limit}/`, quotas), ...quotasOf("", plan.quotas)];
    const policyHeader = [window, ...counted].map(policyItem).join(", ");
    return { plan: name, limit, window, quotas: counted, policyHeader };
  };
  return { read: rule("read"), write: rule("write"), batch: rule("batch") };
}

const quotasOf = (prefix: string, { day, month }: Quotas = {}): Allowance[] => [
  ...(day === undefined ? [] : [{ name: `${prefix}day`, requests: day, span: "day" as const }]),
  ...(month === undefined ? [] : [{ name: `${prefix}month`, requests: month, span: "month" as const }]),
];

/** A month has no length in seconds, and a calendar day only by chance: `w` is for windows that always last as long. */
const policyItem = ({ name, requests, span }: Allowance): string =>
  `"${name}";q=${String(requests)}${typeof span === "number" ? `;w=${String(span)}` : ""}`;

const seconds = (ms: number): number => Math.max(0, Math.ceil(ms / 1_000));

/** One item of `RateLimit`: what is left, and the seconds until the window ends. */
export const limitItem = ({ name }: Allowance, { remaining, endsInMs }: Verdict): string =>
  `"${name}";r=${String(remaining)};t=${String(seconds(endsInMs))}`;

const spanInWords = (span: Allowance["span"]): string =>
  typeof span === "string" ? `a ${span}` : span === 1 ? "a second" : `${String(span)} seconds`;

/** `Retry-After` is the end of the window that is used up. */
export function tooMany({ plan, limit, policyHeader }: Rule, allowance: Allowance, verdict: Verdict): Problem {
  const retry = Math.max(1, seconds(verdict.endsInMs));
  const what = allowance.name.startsWith(limit) ? `${limit} requests` : "requests";
  return new Problem(
    "too-many-requests",
    `The plan "${plan}" allows ${String(allowance.requests)} ${what} in ${spanInWords(allowance.span)}; ` +
      `try again in ${String(retry)} ${retry === 1 ? "second" : "seconds"}.`,
    {
      retryAfterSeconds: retry,
      headers: { RateLimit: limitItem(allowance, verdict), "RateLimit-Policy": policyHeader },
    },
  );
}
