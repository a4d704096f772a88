import type { Report, ReportFinding } from "../report.ts";

/** A test suite per document; an error is a failure, a warning a remark. */
export function junit({ documents, findings }: Report): string {
  const found = Map.groupBy(findings, ({ document }) => document);
  const names = [...new Set([...documents, ...found.keys()])];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<testsuites>",
    ...names.map((name) => suite(name, found.get(name) ?? [])),
    "</testsuites>",
  ].join("\n");
}

function suite(name: string, findings: readonly ReportFinding[]): string {
  const failures = findings.filter(({ severity }) => severity === "error").length;
  const cases =
    findings.length === 0 ? [`    <testcase name="no findings" classname="${xml(name)}"/>`] : findings.map(testcase);
  const sums = `tests="${String(cases.length)}" failures="${String(failures)}" errors="0"`;
  return [`  <testsuite name="${xml(name)}" ${sums}>`, ...cases, "  </testsuite>"].join("\n");
}

function testcase({ rule, document, file, line, pointer, severity, message, reason, fix }: ReportFinding): string {
  const told = xml(`${file}:${String(line)} ${message}. Why: ${reason}. Fix: ${fix}`);
  const name = xml(pointer === "" ? rule : `${rule} ${pointer}`);
  const inside =
    severity === "error"
      ? `<failure type="${xml(rule)}" message="${xml(message)}">${told}</failure>`
      : `<system-out>${told}</system-out>`;
  return `    <testcase name="${name}" classname="${xml(document)}" file="${xml(file)}" line="${String(line)}">${inside}</testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escaped, and without the characters that XML 1.0 has no place for. */
const xml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- exactly these may not stand in XML
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
