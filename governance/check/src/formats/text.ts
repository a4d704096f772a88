import { countOf, type Report, type ReportFinding } from "../report.ts";

/** As many places of one rule are shown; the machine formats have all. */
const most = { error: 20, warning: 3 } as const;

/** For people: rule by rule, errors first, with the reason, the way to mend it, the rule's page and the places. */
export function text(report: Report): string {
  const { errors, warnings } = countOf(report.findings);
  const byRule = Map.groupBy(report.findings, ({ severity, rule }) => `${severity} ${rule}`);
  const sums = [plural(report.documents.length, "document"), plural(errors, "error"), plural(warnings, "warning")];
  const blocks = [
    ...steps(report),
    ...[...byRule].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => ofRule(found)),
    ...waived(report),
    [...sums, ...(report.waived.length > 0 ? [`${String(report.waived.length)} waived`] : [])].join(", "),
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
  const shown = most[first.severity];
  const places = findings.slice(0, shown).map(({ file, line, column, message }) => {
    return `  ${visible(file)}:${String(line)}:${String(column)}\n    ${visible(message)}`;
  });
  return [
    `${first.severity} ${first.rule}: ${first.reason}`,
    `  fix: ${first.fix}`,
    `  see: ${first.page}`,
    ...places,
    ...(findings.length > shown ? [`  … and ${String(findings.length - shown)} more`] : []),
  ].join("\n");
}

function waived({ waived: answeredFor }: Report): string[] {
  if (answeredFor.length === 0) return [];
  const lines = answeredFor.map(
    ({ rule, document, owner, until, waiverReason }) =>
      `  ${rule} in ${document}: ${owner} until ${until}, ${waiverReason}`,
  );
  return [["waived", ...lines].join("\n")];
}

/** What a document says must not steer the terminal, nor begin a line that a CI server takes for a command. */
const visible = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

const plural = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? "" : "s"}`;
