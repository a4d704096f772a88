/** The registry keeps every decision; these are the ones that hold. */

interface Granted {
  readonly rule: string;
  readonly api: string;
  readonly pointer?: string | undefined;
  readonly state: "active" | "expired" | "withdrawn";
}

/** Without those withdrawn, and without the expired ones that were granted anew: their new end is the one that counts. */
export function waiversInForce<W extends Granted>(waivers: readonly W[]): W[] {
  const active = new Set(waivers.filter(({ state }) => state === "active").map(subjectOf));
  return waivers.filter(
    (waiver) => waiver.state === "active" || (waiver.state === "expired" && !active.has(subjectOf(waiver))),
  );
}

const subjectOf = ({ rule, api, pointer }: Granted): string => JSON.stringify([rule, api, pointer]);

interface Decided {
  readonly api: string;
  readonly fromVersion: string;
  readonly toVersion: string;
  readonly decision: "approved" | "refused";
  readonly decidedAt: string;
  /** YYYY-MM-DD. */
  readonly until: string;
}

/**
 * The last word on each change, where it is an approval whose day has not passed: a refusal takes back the approval before it. A decision of
 * the past cannot be removed from the registry, so that it has expired is no finding.
 */
export function approvalsInForce<D extends Decided>(decisions: readonly D[], today: string): D[] {
  const last = new Map<string, D>();
  for (const each of decisions) {
    const change = JSON.stringify([each.api, each.fromVersion, each.toVersion]);
    const known = last.get(change);
    if (known === undefined || known.decidedAt < each.decidedAt) last.set(change, each);
  }
  return [...last.values()].filter(({ decision, until }) => decision === "approved" && until >= today);
}
