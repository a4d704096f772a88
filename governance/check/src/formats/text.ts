import { countOf, type Report, type ReportFinding } from "../report.ts";

/** As many places of one rule in one document are shown; the machine formats have all. */
const shown = 8;

/** For people: by document and rule, with the places, the reason and the way to mend it. */
export function text(report: Report): string {
  const { errors, warnings } = countOf(report.findings);
  const blocks = [
    ...steps(report),
    ...[...Map.groupBy(report.findings, ({ document }) => document)].map(([document, found]) =>
      [document, ...[...Map.groupBy(found, ({ rule }) => rule).values()].map(ofRule)].join("\n"),
    ),
    ...waived(report),
    `${plural(report.documents.length, "document")}: ${plural(errors, "error")}, ${plural(warnings, "warning")}` +
      (report.waived.length > 0 ? `, ${String(report.waived.length)} waived` : ""),
  ];
  return blocks.join("\n\n");
}

function steps({ steps: taken }: Report): string[] {
  if (taken.length === 0) return [];
  const width = Math.max(...taken.map(({ name }) => name.length));
  const lines = taken.map(({ name, errors, warnings, milliseconds, summary }) => {
    const mark = errors > 0 ? "FAIL" : warnings > 0 ? "warn" : "ok";
    return `${mark.padEnd(5)} ${name.padEnd(width)} ${(milliseconds / 1000).toFixed(1).padStart(5)} s  ${summary}`;
  });
  return [lines.join("\n")];
}

function ofRule(findings: readonly ReportFinding[]): string {
  const [first] = findings;
  if (first === undefined) return "";
  const places = findings.slice(0, shown).map(({ file, document, line, column, message }) => {
    const elsewhere = file === document ? "" : `${file}:`;
    return `    ${`${elsewhere}${String(line)}:${String(column)}`.padEnd(9)} ${message}`;
  });
  const more = findings.length > shown ? [`    … and ${String(findings.length - shown)} more`] : [];
  return [
    `  ${first.severity} ${first.rule}`,
    ...places,
    ...more,
    `    Why: ${first.reason}.`,
    `    Fix: ${first.fix}`,
    `    See: ${first.page}`,
  ].join("\n");
}

function waived({ waived: answeredFor }: Report): string[] {
  if (answeredFor.length === 0) return [];
  const lines = answeredFor.map(
    ({ rule, document, owner, until, waiverReason }) =>
      `  ${rule} in ${document}: ${owner} until ${until}, ${waiverReason}`,
  );
  return [["Waived", ...lines].join("\n")];
}

const plural = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? "" : "s"}`;
