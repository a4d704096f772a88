/**
 * The run-time half of governance: what an operation's contract declares is compiled into one function that decides its calls, for
 * every API, in the process or over HTTP. Nothing is looked up per call that could be known before.
 */
import { deprecationOf, startOf } from "@tierline/kernel/api/deprecation";
import type { Admission, Admit, Caller, Gate, Governed } from "@tierline/kernel/api/gate";
import { tenancyOf, type LimitClass } from "@tierline/kernel/api/operation";
import { accountOf, houseTenant, type Principal } from "@tierline/kernel/auth/principal";
import { noApplications, type Applications } from "./applications.ts";
import { createLocalLimiter } from "./limits/local-limiter.ts";
import type { Allowance, Limiter, Verdict } from "./limits/limiter.ts";
import { neverBusy, type Load } from "./load/load.ts";
import { fixedPlans, type PlansInForce } from "./plans-in-force.ts";
import type { Plans } from "./plans.ts";
import * as refusals from "./refusals.ts";
import { limitItem, rulesOf, tooMany, type Rule } from "./rules.ts";

export interface GateOptions {
  /** The plans, or the plans as they are at any time. */
  readonly plans: Plans | PlansInForce;
  /** Counts in this process unless another is given. */
  readonly limiter?: Limiter;
  /** Nothing is set for single applications unless given. */
  readonly applications?: Applications;
  /** Nothing is shed unless given. */
  readonly load?: Load;
  /** The tenant whose own clients may call what is of the house. */
  readonly house?: string;
  /** Epoch milliseconds: decides what is past its sunset. */
  readonly now?: () => number;
}

interface Parts extends Required<Omit<GateOptions, "plans">> {
  readonly plans: PlansInForce;
}

const uncounted: Admission = Object.freeze({ headers: Object.freeze({}) });

/** Builds the gate. Where the limiter can answer at once, so does the gate, in a microsecond. */
export function createGate({ plans, ...given }: GateOptions): Gate {
  const parts: Parts = {
    plans: "current" in plans ? plans : fixedPlans(plans),
    limiter: given.limiter ?? createLocalLimiter(),
    applications: given.applications ?? noApplications,
    load: given.load ?? neverBusy,
    house: given.house ?? houseTenant,
    now: given.now ?? Date.now,
  };
  return { compile: (governed) => compile(governed, parts) };
}

/** What has ended is refused to whoever asks, then who may not, then what is too much. */
function compile(governed: Governed, parts: Parts): Admit {
  const refuseGone = ending(governed, parts.now);
  const refuseStranger = entitling(governed, parts);
  const { limit, priority } = governed.operation.policy;
  const { applications, load } = parts;
  const admitCounted = counting(limit, parts);
  return (caller) => {
    refuseGone?.();
    const { principal } = caller;
    refuseStranger(principal);
    // Our own APIs act for somebody who was let in already: refusing them now would leave work half done.
    if (principal.kind === "api") return uncounted;
    const application = applications.find(principal.clientId);
    if (application !== undefined) {
      if (application.suspended) throw refusals.suspended();
      if (application.revoked.has(principal.credential)) throw refusals.revoked();
      if (!calledFrom(caller, application.mayCallFrom)) throw refusals.wrongAddress();
    }
    if (load.sheds(priority)) throw refusals.busy();
    return admitCounted(accountOf(principal), application?.plan ?? principal.plan);
  };
}

function ending({ about, operation }: Governed, now: () => number): (() => void) | undefined {
  const deprecation = deprecationOf(operation, about);
  if (about.lifecycle === "retired") {
    return () => {
      throw refusals.gone(deprecation);
    };
  }
  if (deprecation === undefined) return undefined;
  const end = startOf(deprecation.sunset);
  return () => {
    if (now() >= end) throw refusals.gone(deprecation);
  };
}

function entitling({ about, operation }: Governed, { house }: Parts): (principal: Principal) => void {
  const { policy } = operation;
  const { scopes, roles } = policy;
  const isOfTheHouse = tenancyOf(operation, about.tier) === "house";
  return (principal) => {
    if (isOfTheHouse && principal.tenant !== house && principal.kind !== "api") throw refusals.notOfTheHouse();
    for (const scope of scopes) {
      if (!principal.scopes.has(scope)) throw refusals.missingScopes(policy, principal);
    }
    if (roles !== undefined && !roles.some((role) => principal.roles.has(role))) throw refusals.missingRole();
  };
}

/** Our own APIs, whose direct calls have no address, were let in before this. */
const calledFrom = ({ address }: Caller, allowed: ((address: string) => boolean) | undefined): boolean =>
  allowed === undefined || (address !== undefined && allowed(address));

function counting(limit: LimitClass, { plans, limiter }: Parts) {
  return (clientId: string, plan: string): Admission | Promise<Admission> => {
    const rules = rulesOf(plans.current).get(plan);
    if (rules === undefined) throw refusals.unknownPlan(plan);
    if (rules === "unlimited") return uncounted;
    const rule = rules[limit];
    const verdict = limiter.take(clientId, rule.window);
    if (verdict instanceof Promise || rule.quotas.length > 0) return takeAll(limiter, clientId, rule, verdict);
    return { headers: { RateLimit: admitted(rule, rule.window, verdict), "RateLimit-Policy": rule.policyHeader } };
  };
}

/** Takes from the quotas too; each has to admit. A request refused for its quota has still used its window. */
async function takeAll(
  limiter: Limiter,
  clientId: string,
  rule: Rule,
  window: Verdict | Promise<Verdict>,
): Promise<Admission> {
  const said = [admitted(rule, rule.window, await window)];
  for (const quota of rule.quotas) said.push(admitted(rule, quota, await limiter.take(clientId, quota)));
  return { headers: { RateLimit: said.join(", "), "RateLimit-Policy": rule.policyHeader } };
}

/** What is said of an allowance that admitted; throws where it did not. */
function admitted(rule: Rule, allowance: Allowance, verdict: Verdict): string {
  if (!verdict.admitted) throw tooMany(rule, allowance, verdict);
  return limitItem(allowance, verdict);
}
