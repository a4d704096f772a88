/** Our rules as Spectral's; apart from them, because Spectral takes a while to load. */
import type { RuleDefinition, RulesetFunctionContext } from "@stoplight/spectral-core";
import spectral from "@stoplight/spectral-core";
import { followIn, type Json } from "./json.ts";
import type { HouseRule, Where } from "./rule.ts";

/** The rule as Spectral wants it. Documents are looked at as they are written: a rule follows references itself. */
export function toSpectral({ given, rationale, fix, severity, check }: HouseRule): RuleDefinition {
  const run = spectral.createRulesetFunction(
    { input: null, options: null },
    (value: unknown, _options: null, context: RulesetFunctionContext) => {
      const document = (context.document.data ?? {}) as Json;
      const where: Where = { path: context.path, document, follow: (at) => followIn(document, at) };
      return check(value, where).map(({ message, path: below }) => ({
        message,
        path: [...context.path, ...(below ?? [])],
      }));
    },
  );
  return {
    description: `${rationale.charAt(0).toUpperCase()}${rationale.slice(1)}. ${fix}`,
    message: "{{error}}",
    given: typeof given === "string" ? given : [...given],
    severity,
    resolved: false,
    // oxlint-disable-next-line unicorn/no-thenable -- Spectral's own word for what follows a match
    then: { function: run },
  };
}
