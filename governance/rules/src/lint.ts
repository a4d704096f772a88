/**
 * Lints contracts: Redocly's rules on the file, then, on Redocly's bundle of it (a document in several files, with cycles,
 * crashes Spectral), the rules of the house. No network, no telemetry.
 */
import { fileURLToPath } from "node:url";
import { basename } from "node:path";
import { bundle, lint, loadConfig, type Config, type NormalizedProblem } from "@redocly/openapi-core";
import { houseRules } from "./ruleset.ts";
import { runSpectral } from "./spectral.ts";

export interface Finding {
  /** The file's path as it was given. */
  readonly document: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
}

const redoclyConfig = fileURLToPath(new URL("../../../redocly.yaml", import.meta.url));

/** Every finding in the documents at these paths, in their order. A file that cannot be read is a finding too. */
export async function lintDocuments(paths: readonly string[]): Promise<Finding[]> {
  const config = await loadConfig({ configPath: redoclyConfig });
  const findings: Finding[] = [];
  // One after another: linting is CPU work.
  for (const path of paths) findings.push(...(await lintDocument(path, config)));
  return findings;
}

async function lintDocument(path: string, config: Config): Promise<Finding[]> {
  try {
    const problems = await lint({ ref: path, config });
    const bundled = await bundle({ ref: path, config, dereference: false });
    const spectral = await runSpectral(bundled.bundle.parsed as object, houseRules, { withOpenApi: true });
    return [
      ...problems.map((problem) => fromRedocly(path, problem)),
      ...spectral.map(({ code, message, severity, path: at }): Finding => ({
        document: path,
        rule: code,
        severity,
        message,
        pointer: pointerTo(at),
      })),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { document: path, rule: "readable", severity: "error", message: `${basename(path)}: ${reason}`, pointer: "" },
    ];
  }
}

const fromRedocly = (document: string, { ruleId, severity, message, location }: NormalizedProblem): Finding => ({
  document,
  rule: `redocly/${ruleId}`,
  severity: severity === "warn" ? "warning" : "error",
  message,
  pointer: (location[0]?.pointer ?? "").replace(/^#/, ""),
});

const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
