/** Spectral over one document that is already in one piece. */
import spectralCore, { type RulesetDefinition } from "@stoplight/spectral-core";
import refResolver from "@stoplight/spectral-ref-resolver";
import type { Json } from "./json.ts";
import { toSpectral, type HouseRule } from "./rule.ts";

export interface SpectralFinding {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning";
}

/**
 * Follows no reference: our rules follow those they need, and Redocly has resolved all of them. Spectral's own would copy a document of many
 * references many times over, and would ask the network.
 */
const resolver = new refResolver.Resolver({ dereferenceInline: false, dereferenceRemote: false });

/** Runs the given rules over a document. */
export async function runSpectral(document: Json, rules: readonly HouseRule[]): Promise<SpectralFinding[]> {
  const spectral = new spectralCore.Spectral({ resolver });
  spectral.setRuleset({
    rules: Object.fromEntries(rules.map((each) => [each.name, toSpectral(each)])),
  } as RulesetDefinition);
  const results = await spectral.run(document as Record<string, unknown>);
  return results.map(({ code, message, path, severity }) => ({
    code: String(code),
    message,
    path,
    severity: Number(severity) === 0 ? "error" : "warning",
  }));
}
