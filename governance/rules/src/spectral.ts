/** Spectral over one document that is already in one piece. */
import spectralCore, { type RulesetDefinition } from "@stoplight/spectral-core";
import type { Json } from "./json.ts";
import type { HouseRule } from "./rule.ts";
import { toSpectral } from "./to-spectral.ts";

export interface SpectralFinding {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning";
}

type Options = NonNullable<ConstructorParameters<typeof spectralCore.Spectral>[0]>;
type Resolver = NonNullable<Options["resolver"]>;

/**
 * Follows no reference: our rules follow those they need, and Redocly has resolved all of them. Spectral's own would copy a document of many
 * references many times over, and would ask the network. Spectral asks no more of a resolver than what is here.
 */
const resolver = {
  uriCache: {},
  resolve: async (document: unknown) => ({ result: document, graph: null, errors: [] }),
} as unknown as Resolver;

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Runs the given rules over a document. */
export async function runSpectral(document: Json, rules: readonly HouseRule[]): Promise<SpectralFinding[]> {
  const spectral = new spectralCore.Spectral({ resolver });
  spectral.setRuleset({
    rules: Object.fromEntries(rules.map((each) => [each.name, toSpectral(each)])),
  } as RulesetDefinition);
  // Parsed already: given an object, Spectral writes it as text and reads that as YAML. Lines are found later, by path.
  const parsed = { data: document, diagnostics: [], ast: {}, lineMap: [] };
  const results = await spectral.run({ parsed, getLocationForJsonPath: () => ({ range: nowhere }) });
  return results.map(({ code, message, path, severity }) => ({
    code: String(code),
    message,
    path,
    severity: Number(severity) === 0 ? "error" : "warning",
  }));
}
