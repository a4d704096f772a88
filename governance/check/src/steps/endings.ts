import type { Usage } from "@tierline/governance-diff/usage";
import { objectOf } from "@tierline/governance-rules/json";
import type { Finding } from "@tierline/governance-rules/lint";
import { identityOf } from "../identity.ts";
import { findingAt, plural, type Contract, type Outcome } from "./step.ts";

/** From so many days before its sunset on, a version that is still called is a warning. */
const soonDays = 90;
const dayMs = 86_400_000;

/** Versions that end, and who still calls them: known where a registry was asked. */
export function endingsStep(contracts: readonly Contract[], usage: readonly Usage[], today: string): Outcome {
  const ending = contracts.flatMap((contract) => {
    const about = objectOf(contract.document["x-api"]);
    const { sunset } = objectOf(about["deprecation"]);
    return typeof sunset === "string" ? [{ contract, id: String(about["id"]), sunset }] : [];
  });
  const told: string[] = [];
  const findings: Finding[] = [];
  for (const { contract, id, sunset } of ending) {
    const { major } = identityOf(contract.document, contract.path);
    const callers = callersOf(usage, id, Number(major));
    const still = callers.length === 0 ? "" : `, called by ${callers.join(", ")}`;
    told.push(`${id} v${major} ends ${sunset}${still}`);
    if (callers.length === 0 || daysBetween(today, sunset) > soonDays) continue;
    const message = `${id} v${major} ${sunset <= today ? "ended" : "ends"} on ${sunset} and is still called by ${callers.join(", ")}`;
    findings.push(
      findingAt(contract, "/x-api/deprecation", { rule: "consumers-have-moved", severity: "warning", message }),
    );
  }
  return { findings, summary: told.length === 0 ? plural(0, "version") : told.join("; ") };
}

const callersOf = (usage: readonly Usage[], api: string, major: number): string[] =>
  [...new Set(usage.filter((use) => use.api === api && use.major === major).map(({ name }) => name))].sort();

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
