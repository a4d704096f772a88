/** `node governance/rules/src/main.ts <files…>`: lints the named documents, or all of `openapi/`; exits with 1 on an error. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lintDocuments } from "./lint.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const named = process.argv.slice(2);
const paths = named.length > 0 ? named : published();
const findings = await lintDocuments(paths);
for (const { document, severity, rule, message, pointer } of findings) {
  process.stdout.write(`${document.replace(root, "")}#${pointer}\n  ${severity} ${rule}: ${message}\n`);
}
const errors = findings.filter(({ severity }) => severity === "error").length;
process.stdout.write(
  `${String(paths.length)} contracts, ${String(findings.length)} findings, ${String(errors)} errors\n`,
);
// An empty folder must not pass for a clean one.
if (errors > 0 || paths.length === 0) process.exitCode = 1;

function published(): string[] {
  const files = readdirSync(join(root, "openapi")).filter((file) => /\.v\d+\.json$/.test(file));
  return files.sort().map((file) => join(root, "openapi", file));
}
