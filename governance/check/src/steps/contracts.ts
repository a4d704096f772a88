import { join } from "node:path";
import { findingIn, plural, type Outcome } from "./step.ts";

/** Compares `openapi/` with the contracts in the code. */
export interface Generated {
  /** Files that are not what the contracts say, from the repository's root. */
  readonly changed: readonly string[];
  readonly contracts: number;
}

/** The documents are what the code says. Another repository has no contracts in code here. */
export async function contractsStep(root: string, generated?: () => Promise<Generated>): Promise<Outcome> {
  if (generated === undefined) return { findings: [], summary: "written by hand: nothing to generate" };
  const { changed, contracts } = await generated();
  return {
    findings: changed.map((file) =>
      findingIn(join(root, file), {
        rule: "contracts-are-generated",
        severity: "error",
        message: "It is not what the contract in the code says",
      }),
    ),
    summary: `openapi/ against ${plural(contracts, "contract")} in the code`,
  };
}
