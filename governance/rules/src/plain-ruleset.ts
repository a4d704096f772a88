/**
 * The rules as a plain Spectral ruleset, for whoever runs Spectral already: `extends: [forOthers]` in a `.spectral.mjs`. They look at the
 * document as it is written, so they work with and without Spectral's resolver; bundle a document of several files first.
 */
import type { RuleDefinition } from "@stoplight/spectral-core";
import spectralFormats from "@stoplight/spectral-formats";
import type { Profile } from "./profile.ts";
import type { HouseRule } from "./rule.ts";
import { eventRules, houseRules } from "./ruleset.ts";
import { toSpectral } from "./to-spectral.ts";

/** What Spectral's `extends` and `setRuleset` take. */
export interface PlainRuleset {
  readonly rules: Record<string, RuleDefinition>;
}

/** The rules that documents of this profile keep, for OpenAPI 3 and AsyncAPI 3 alike. */
export function rulesetFor(profile: Profile): PlainRuleset {
  const keeping = (rules: readonly HouseRule[]) => rules.filter(({ profiles }) => profiles.includes(profile));
  const { oas3, aas3 } = spectralFormats;
  return {
    rules: Object.fromEntries([
      ...keeping(houseRules).map((rule) => [rule.name, { ...toSpectral(rule), formats: [oas3] }]),
      ...keeping(eventRules).map((rule) => [rule.name, { ...toSpectral(rule), formats: [aas3] }]),
    ]) as Record<string, RuleDefinition>,
  };
}

/** For any API, of whoever. */
export const forOthers: PlainRuleset = rulesetFor("foreign");
export default forOthers;
