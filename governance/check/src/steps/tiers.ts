import { existsSync } from "node:fs";
import { join } from "node:path";
import { pointerTo } from "@tierline/governance-rules/json";
import { portfolioRules } from "@tierline/governance-rules/rules";
import { contractsAmong, findingAt, plural, type Contract, type Outcome } from "./step.ts";

/** The rules over all documents together. */
export function tiersStep(root: string, contracts: readonly Contract[], today: string): Outcome {
  const members = contracts.map(({ path, document }) => ({ file: path, document }));
  const byFile = new Map(contractsAmong(contracts).map((contract) => [contract.path, contract]));
  const surroundings = { exists: (path: string) => isBelow(path) && existsSync(join(root, path)), today };
  const findings = portfolioRules.flatMap(({ name, severity, check }) =>
    check(members, surroundings).flatMap(({ file, message, path }) => {
      const contract = byFile.get(file);
      const finding = { rule: name, severity: severity === "error" ? "error" : "warning", message } as const;
      return contract === undefined ? [] : [findingAt(contract, pointerTo(path ?? []), finding)];
    }),
  );
  return { findings, summary: `${plural(portfolioRules.length, "rule")} over all documents together` };
}

/** A document does not get to ask for files elsewhere. */
const isBelow = (path: string): boolean => !path.startsWith("/") && !path.split("/").includes("..");
