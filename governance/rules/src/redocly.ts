/** Redocly's linter and bundler, configured for our contracts and for those of others. Nothing is sent anywhere. */
import { fileURLToPath } from "node:url";
import {
  bundle,
  createConfig,
  getLineColLocation,
  lintDocument,
  loadConfig,
  type Config,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import type { Json } from "./json.ts";
import type { Profile } from "./profile.ts";
import type { Readable } from "./read-document.ts";

/** For our own contracts: the rules every Redocly tool in the repository reads. */
const houseConfig = fileURLToPath(new URL("../../../redocly.yaml", import.meta.url));

/** For documents of others: what is broken is an error, what could be better a warning, taste is left alone. */
const foreignRules = {
  "info-license": "off",
  "info-license-strict": "off",
  "tag-description": "off",
  "no-server-example.com": "off",
  // The specification allows it: the address is then where the document was found.
  "no-empty-servers": "warn",
  "operation-summary": "off",
  "operation-4xx-response": "warn",
  "security-defined": "warn",
  "no-path-trailing-slash": "warn",
  "no-unused-components": "warn",
} as const;
/** Who may read which events is settled by the broker, not in the document. */
const eventRules = { "security-defined": "off" } as const;

const configs = new Map<"ours" | "foreign", Promise<Config>>();

function configFor(profile: Profile): Promise<Config> {
  const kind = profile === "foreign" ? "foreign" : "ours";
  const made =
    configs.get(kind) ??
    (kind === "ours"
      ? loadConfig({ configPath: houseConfig })
      : createConfig({ extends: ["recommended"], rules: { ...foreignRules }, async3Rules: eventRules }));
  configs.set(kind, made);
  return made;
}

export interface RedoclyFinding {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** The file it is in: for a document of several files not always the first. */
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** What Redocly's rules find in the document and the files it refers to. */
export async function runRedocly({ document, resolver }: Readable, profile: Profile): Promise<RedoclyFinding[]> {
  const config = await configFor(profile);
  const problems = await lintDocument({ document, externalRefResolver: resolver, config });
  return problems.filter(({ ignored }) => ignored !== true).map(toFinding);
}

/** The document in one piece: files it refers to become components. Changes what the resolver holds. */
export async function bundled({ document, resolver }: Readable, profile: Profile): Promise<Json> {
  const config = await configFor(profile);
  const result = await bundle({ doc: document, externalRefResolver: resolver, config, dereference: false });
  return result.bundle.parsed as Json;
}

function toFinding({ ruleId, severity, message, location }: NormalizedProblem): RedoclyFinding {
  const [first] = location;
  const place = first === undefined ? undefined : getLineColLocation(first);
  return {
    rule: `redocly/${ruleId}`,
    severity: severity === "warn" ? "warning" : "error",
    message: message.replaceAll(/\s*\n\s*/g, " ").trim(),
    file: first?.source.absoluteRef ?? "",
    pointer: (first?.pointer ?? "").replace(/^#\/?$|^#/, ""),
    line: place?.start.line ?? 1,
    column: place?.start.col ?? 1,
  };
}
