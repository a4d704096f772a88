/** What a check found, ready to be printed in any format. */
import { isAbsolute, relative, sep } from "node:path";
import { anchorOf, explain, rulesPage } from "@tierline/governance-rules/explain";
import type { Finding } from "@tierline/governance-rules/lint";

/** A finding with the reason for its rule, the way to mend it and the rule's page. Paths are as `shortened` makes them. */
export interface ReportFinding extends Finding {
  /** Why the rule is there. */
  readonly reason: string;
  readonly fix: string;
  /** `docs/rules.md#…`, from the platform's repository. */
  readonly page: string;
}

/** A finding that somebody has answered for, until a day. */
export interface WaivedFinding extends ReportFinding {
  readonly owner: string;
  readonly until: string;
  readonly waiverReason: string;
}

/** One part of the gate, as it went. */
export interface StepReport {
  readonly name: string;
  /** What was looked at, in a few words. */
  readonly summary: string;
  readonly milliseconds: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface Report {
  /** The documents that were looked at. */
  readonly documents: readonly string[];
  readonly findings: readonly ReportFinding[];
  readonly waived: readonly WaivedFinding[];
  /** Empty for a lint of single files. */
  readonly steps: readonly StepReport[];
}

/** The least severity that makes a check fail. */
export type FailOn = "error" | "warning";

/** Adds what is known of a finding's rule. */
export function explained(finding: Finding): ReportFinding {
  const { rationale, fix } = explain(finding.rule);
  return {
    ...finding,
    document: shortened(finding.document),
    file: shortened(finding.file),
    reason: rationale,
    fix,
    page: `${rulesPage}#${anchorOf(finding.rule)}`,
  };
}

/** How many of each severity. */
export function countOf(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
}

/** 0 clean, 1 something found that is grave enough, 2 a document could not be read. */
export function exitCodeOf({ findings }: Pick<Report, "findings">, failOn: FailOn): 0 | 1 | 2 {
  if (findings.some(({ rule }) => rule === "readable")) return 2;
  const { errors, warnings } = countOf(findings);
  return errors > 0 || (failOn === "warning" && warnings > 0) ? 1 : 0;
}

/** A path from the working directory, with slashes; as it is when it lies elsewhere. */
export function shortened(path: string): string {
  const near = isAbsolute(path) ? relative(process.cwd(), path) : path;
  return near.startsWith("..") ? path : near.split(sep).join("/");
}
