/** Changes of `x-policy`, judged by what a caller is allowed afterwards. The key's meaning: kernel/src/api/operation.ts. */
import { brief, fromTo } from "../redocly/words.ts";
import type { Finding, Impact } from "../finding.ts";
import { asSet, child, isObject, listOf, objectOf, same, stringsOf, type Json } from "../json.ts";
import type { Pair } from "../pairs.ts";

/** What a plan allows falls from left to right (governance/policy/plans.yaml). */
const limits = ["read", "write", "batch"];
/** What is shed under load falls from right to left. */
const priorities = ["critical", "normal", "browse"];
/** Numbers that are stricter when they are larger: a time over which a number of requests is counted. */
const strictWhenLarger = /^(seconds|window|windowSeconds|windowMs|per|periodSeconds|intervalSeconds)$/;
/** What holds when a number is not written; kernel/src/api/operation.ts. */
const unwritten: Readonly<Record<string, number>> = { maxBodyBytes: 1_048_576 };

interface Change {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}
interface Judged {
  readonly impact: Impact;
  readonly consequence: string;
}

/** The findings about the policy of one operation. */
export function policyFindings(pair: Pair): Finding[] {
  const [before, after] = [pair.before["x-policy"], pair.after["x-policy"]];
  if (same(before, after)) return [];
  const at = { before: child(pair.beforeAt, "x-policy"), after: child(pair.afterAt, "x-policy") };
  if (after === undefined) {
    const message =
      "`x-policy` was dropped: nobody knows any more what a caller is allowed, and the run time cannot enforce it";
    return [{ impact: "breaking", rule: "policy-dropped", message, before: at.before }];
  }
  const [earlier, later] = [objectOf(before), objectOf(after)];
  const keys = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].sort();
  const securityScopes = new Set(scopesOf(pair.after["security"]));
  return keys.flatMap((key): Finding[] => {
    const change = { key, before: ordered(earlier[key]), after: ordered(later[key]) };
    if (same(change.before, change.after)) return [];
    const judged = judge(change, before === undefined, securityScopes);
    if (judged === undefined) return [];
    const message = `\`${key}\` of the policy ${fromTo(change.before, change.after)}: ${judged.consequence}`;
    const places = {
      before: key in earlier ? child(at.before, key) : at.before,
      after: key in later ? child(at.after, key) : at.after,
    };
    return [{ impact: judged.impact, rule: `policy-${key}`, message, ...places }];
  });
}

/** Lists of scopes and roles are sets. */
const ordered = (value: unknown): unknown => (Array.isArray(value) ? asSet(value) : value);

function judge(change: Change, isNew: boolean, inSecurity: ReadonlySet<string>): Judged | undefined {
  const { key, before, after } = change;
  // A sunset is judged as one, wherever it is written.
  if (key === "sunset" || key === "deprecation") return undefined;
  if (key === "scopes") return demands(change, inSecurity);
  if (key === "roles") return alternatives(change);
  if (key === "limit") return limit(change, isNew);
  if (key === "priority")
    return ranked(
      priorities,
      change,
      "these calls are shed earlier under load",
      "these calls are shed later under load",
    );
  if (key === "idempotency") return idempotency(before, after);
  if (key === "tenancy") return tenancy(change);
  if (key === "audit") return { impact: "editorial", consequence: "callers cannot tell" };
  if (isNew) return { impact: "compatible", consequence: "what holds for callers is now written down" };
  return (
    numbers(key, before, after) ?? { impact: "compatible", consequence: "callers that kept to the contract still work" }
  );
}

/** Scopes that a token must carry, all of them. A scope that `security` demands as well is reported there. */
function demands({ before, after }: Change, reported: ReadonlySet<string>): Judged | undefined {
  const [earlier, later] = [wordsOf(before), wordsOf(after)];
  const added = later.filter((each) => !earlier.includes(each));
  if (added.length === 0) return { impact: "compatible", consequence: "callers need less than before" };
  if (added.every((each) => reported.has(each))) return undefined;
  return { impact: "breaking", consequence: `callers whose token lacks ${added.join(", ")} are refused` };
}

/** A list, or its members with spaces between them, as tokens write scopes. */
const wordsOf = (value: unknown): string[] =>
  typeof value === "string" ? value.split(/\s+/).filter((word) => word !== "") : stringsOf(value);

/** Roles of which a caller must have one: another one lets more callers in; none written down lets in all, an empty list nobody. */
function alternatives({ before, after }: Change): Judged {
  if (after === undefined) return { impact: "compatible", consequence: "callers need no such role any more" };
  const [earlier, later] = [wordsOf(before), wordsOf(after)];
  const consequence = `callers that have none of ${later.join(", ") || "these"} are refused`;
  const lost = earlier.some((role) => !later.includes(role));
  if (before === undefined || lost) return { impact: "breaking", consequence };
  return { impact: "compatible", consequence: "more callers are let in" };
}

/** A class that plans turn into a number, or, in documents of others, the number itself. */
function limit(change: Change, isNew: boolean): Judged {
  const { before, after } = change;
  if (before === undefined && !isNew) return { impact: "breaking", consequence: "callers had no such limit" };
  const measured = [before, after].every((value) => value === undefined || typeof value !== "string");
  const judged = measured && !isNew ? numbers("limit", before, after) : undefined;
  return judged ?? ranked(limits, change, "a plan allows fewer such calls", "a plan allows more such calls");
}

/** `house` refuses callers of other tenants, `own` hides from each caller what is not its own: neither is the laxer one. */
function tenancy(change: Change): Judged {
  const { before, after } = change;
  if (before === "house" && after === "own")
    return { impact: "breaking", consequence: "callers see only what is their own" };
  if (before === "own" && after === "house")
    return { impact: "breaking", consequence: "callers of other tenants are refused" };
  return ranked([], change, "", "");
}

function ranked(order: readonly string[], { before, after }: Change, worse: string, better: string): Judged {
  const [earlier, later] = [order.indexOf(String(before)), order.indexOf(String(after))];
  if (earlier >= 0 && later >= 0) {
    return later > earlier ? { impact: "breaking", consequence: worse } : { impact: "compatible", consequence: better };
  }
  if (after === undefined || before === undefined)
    return { impact: "compatible", consequence: `it is ${after === undefined ? "no longer" : "now"} stated` };
  return {
    impact: "breaking",
    consequence: `whether ${brief(after)} allows as much as ${brief(before)} cannot be known`,
  };
}

function idempotency(before: unknown, after: unknown): Judged {
  if (after === "required")
    return { impact: "breaking", consequence: "requests without an idempotency key are refused" };
  if (before !== "required" && before !== "accepted")
    return { impact: "compatible", consequence: "what holds for callers is now written down" };
  if (after === "accepted")
    return { impact: "compatible", consequence: "requests without an idempotency key are taken, too" };
  return { impact: "breaking", consequence: "a request that is sent again may act twice" };
}

/** Numbers, and rates such as `{requests, seconds}` at any depth: breaking when any of them got stricter. */
function numbers(key: string, before: unknown, after: unknown): Judged | undefined {
  const looser = { impact: "compatible", consequence: "callers are allowed more" } as const;
  const stricter = {
    impact: "breaking",
    consequence: "callers that were within the limit are refused or cut off",
  } as const;
  const [earlier, later] = [before ?? unwritten[key], after ?? unwritten[key]];
  if (later === undefined) return looser;
  if (typeof later === "number") {
    if (typeof earlier !== "number") return stricter;
    return strictWhenLarger.test(key) === later > earlier && later !== earlier ? stricter : looser;
  }
  if (!isObject(later)) return undefined;
  if (earlier === undefined) return stricter;
  const parts = Object.keys({ ...objectOf(earlier), ...later }).filter(
    (part) => !same(objectOf(earlier)[part], later[part]),
  );
  const judged = parts.map((part) => numbers(part, objectOf(earlier)[part], later[part]));
  return judged.find((each) => each?.impact === "breaking") ?? judged.find((each) => each !== undefined);
}

function scopesOf(security: unknown): string[] {
  return listOf(security).flatMap((alternative) => Object.values(objectOf(alternative) as Json).flatMap(stringsOf));
}
