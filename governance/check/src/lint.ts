/** `tierline lint`: any documents, by the rules of their profile. */
import { lintDocument, type Finding, type Linted, type LintOptions } from "@tierline/governance-rules/lint";
import { explained, shortened, type Report, type WaivedFinding } from "./report.ts";
import { applyWaivers, type WaiverSource } from "./waivers.ts";

export interface LintRequest extends LintOptions {
  readonly files: readonly string[];
  /** Waivers that apply to these files. */
  readonly waivers?: WaiverSource;
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string;
}

/** Lints the files, one after another: it is CPU work. */
export async function lintFiles({ files, waivers, today, ...options }: LintRequest): Promise<Report> {
  const linted: Linted[] = [];
  for (const file of files) linted.push(await lintDocument(file, options));
  const findings: Finding[] = linted.flatMap((each) => [...each.findings]);
  const judged =
    waivers === undefined
      ? { findings: findings.map(explained), waived: [] as WaivedFinding[] }
      : applyWaivers(findings.map(explained), await waivers.read(), { documents: linted, today });
  return { documents: files.map(shortened), ...judged, steps: [] };
}
