/** Spectral over one document that is already in one piece. */
import spectralCore, { type RulesetDefinition } from "@stoplight/spectral-core";
import spectralRulesets from "@stoplight/spectral-rulesets";
import { toSpectral, type HouseRule } from "./rule.ts";

export interface SpectralFinding {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning";
}

/** Of Spectral's own OpenAPI rules those that Redocly does not check as well. */
const borrowed = {
  "oas3-valid-media-example": "error",
  "oas3-valid-schema-example": "error",
  "operation-operationId-valid-in-url": "error",
  "path-keys-no-trailing-slash": "error",
  "no-$ref-siblings": "off",
  "typed-enum": "error",
  "duplicated-entry-in-enum": "error",
} as const;

/** Runs the given rules, and the borrowed ones with `withOpenApi`, over a document. */
export async function runSpectral(
  document: object,
  rules: readonly HouseRule[],
  { withOpenApi }: { readonly withOpenApi: boolean },
): Promise<SpectralFinding[]> {
  const spectral = new spectralCore.Spectral();
  spectral.setRuleset({
    ...(withOpenApi ? { extends: [[spectralRulesets.oas, "off"]] } : {}),
    rules: {
      ...(withOpenApi ? borrowed : {}),
      ...Object.fromEntries(rules.map((each) => [each.name, toSpectral(each)])),
    },
  } as RulesetDefinition);
  // A copy: Spectral follows references in place.
  const results = await spectral.run(structuredClone(document) as Record<string, unknown>);
  return results.map(({ code, message, path, severity }) => ({
    code: String(code),
    message,
    path,
    severity: Number(severity) === 0 ? "error" : "warning",
  }));
}
