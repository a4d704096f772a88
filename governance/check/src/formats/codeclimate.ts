import { createHash } from "node:crypto";
import type { Report } from "../report.ts";

/** GitLab's code quality report (a subset of Code Climate's): shown in the merge request on the line. */
export function codeclimate({ findings }: Report): string {
  return JSON.stringify(
    findings.map(({ rule, message, fix, severity, file, line, pointer }) => ({
      type: "issue",
      check_name: rule,
      description: `${message}. ${fix}`,
      categories: ["Style"],
      severity: severity === "error" ? "critical" : "minor",
      // Two findings of one rule in one place differ in their message; the line is no part of it, so that a finding stays itself.
      fingerprint: createHash("sha256").update([file, rule, pointer, message].join("\0")).digest("hex"),
      location: { path: file, lines: { begin: line } },
    })),
    null,
    2,
  );
}
