import { countOf, type Report, type ReportFinding } from "../report.ts";
import { plural } from "../steps/step.ts";

/** For the comment on a pull request. */
export function markdown(report: Report): string {
  const { errors, warnings } = countOf(report.findings);
  const verdict = errors > 0 ? "does not pass" : "passes";
  return [
    `## The contract gate ${verdict}: ${plural(errors, "error")}, ${plural(warnings, "warning")}`,
    ...steps(report),
    ...[...Map.groupBy(report.findings, ({ rule }) => rule)].map(([rule, found]) => ofRule(rule, found)),
    ...waived(report),
  ].join("\n\n");
}

function steps({ steps: taken }: Report): string[] {
  if (taken.length === 0) return [];
  const rows = taken.map(
    ({ name, errors, warnings, summary }) =>
      `| ${name} | ${errors > 0 ? "fails" : "holds"} | ${String(errors)} | ${String(warnings)} | ${cell(summary)} |`,
  );
  return [["| part | | errors | warnings | |", "| --- | --- | --- | --- | --- |", ...rows].join("\n")];
}

function ofRule(rule: string, findings: readonly ReportFinding[]): string {
  const [first] = findings;
  const places = findings.map(({ file, line, message }) => `- ${code(`${file}:${String(line)}`)} ${plain(message)}`);
  return [
    `### ${first?.severity ?? ""}: ${rule}`,
    "",
    `${plain(first?.reason ?? "")}. ${first?.fix ?? ""}`,
    "",
    ...places,
  ].join("\n");
}

function waived({ waived: answeredFor }: Report): string[] {
  if (answeredFor.length === 0) return [];
  const lines = answeredFor.map(
    ({ rule, file, owner, until }) => `- ${rule} in ${code(file)}: ${owner} until ${until}`,
  );
  return [["### Waived", "", ...lines].join("\n")];
}

/** What a document says is shown as text, never as markup. */
const plain = (text: string): string =>
  text.replaceAll(/\p{Cc}+/gu, " ").replaceAll(/[<>|*_`[\]\\]/g, (character) => `\\${character}`);
const code = (text: string): string => `\`${text.replaceAll(/[\p{Cc}`]/gu, "")}\``;
const cell = (text: string): string => text.replaceAll("|", "\\|");
