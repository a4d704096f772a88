import { createHash } from "node:crypto";
import { explain } from "@tierline/governance-rules/explain";
import type { Report, ReportFinding } from "../report.ts";

/** SARIF 2.1.0 (OASIS), as GitHub's code scanning takes it. Waived findings are there, suppressed. */
export function sarif({ findings, waived }: Report): string {
  const names = [...new Set([...findings, ...waived].map(({ rule }) => rule))].sort();
  const results = [
    ...findings.map((finding) => result(finding, names)),
    ...waived.map((finding) => ({
      ...result(finding, names),
      suppressions: [
        { kind: "external", status: "accepted", justification: `${finding.owner}: ${finding.waiverReason}` },
      ],
    })),
  ];
  const driver = { name: "tierline", rules: names.map(ruleOf) };
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
    },
    null,
    2,
  );
}

function ruleOf(name: string) {
  const { rationale, fix, severity, area } = explain(name);
  return {
    id: name,
    shortDescription: { text: name.replace("redocly/", "").replaceAll("-", " ") },
    fullDescription: { text: `${rationale}.` },
    help: { text: fix },
    defaultConfiguration: { level: severity === "error" ? "error" : "warning" },
    properties: { tags: [area] },
  };
}

function result(
  { rule, severity, message, fix, file, line, column, pointer }: ReportFinding,
  names: readonly string[],
) {
  return {
    ruleId: rule,
    ruleIndex: names.indexOf(rule),
    level: severity,
    message: { text: `${message}. ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: pointer }],
      },
    ],
    partialFingerprints: {
      "finding/v1": createHash("sha256").update([file, rule, pointer, message].join("\0")).digest("hex"),
    },
  };
}
