/** The shape of one rule: what it demands, why, and a good and a bad example that are its test. */
import type { RulesetFunctionContext, RuleDefinition } from "@stoplight/spectral-core";
import spectral from "@stoplight/spectral-core";

type Json = Readonly<Record<string, unknown>>;

/** What a check found: the message, and the place below the value it was given. */
export interface Objection {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

export interface HouseRule {
  /** kebab-case, a statement that holds when the rule is kept: `writes-declare-their-key`. */
  readonly name: string;
  /** Why the platform wants it; shown with every finding. */
  readonly rationale: string;
  readonly severity: "error" | "warn";
  /** JSONPath expressions of what is looked at. */
  readonly given: string | readonly string[];
  readonly check: (value: unknown, where: Where) => readonly Objection[];
  /** Parts of a document that keep and break the rule; laid over a document that is otherwise in order. */
  readonly good: Json;
  readonly bad: Json;
}

/** Where a value stands. */
export interface Where {
  readonly path: readonly (string | number)[];
  readonly document: Json;
}

/** Declares a rule. */
export const rule = (declaration: HouseRule): HouseRule => declaration;

/** Every operation of a document. */
export const operations = "$.paths[*][get,put,post,delete,patch]";

/** The rule as Spectral wants it. */
export function toSpectral({ given, rationale, severity, check }: HouseRule): RuleDefinition {
  const run = spectral.createRulesetFunction(
    { input: null, options: null },
    (value: unknown, _options: null, { path, document }: RulesetFunctionContext) =>
      check(value, { path, document: asObject(document.data) }).map(({ message, path: below }) => ({
        message: `${message} (${rationale})`,
        path: [...path, ...(below ?? [])],
      })),
  );
  // oxlint-disable-next-line unicorn/no-thenable -- Spectral's own word for what follows a match
  return { given: typeof given === "string" ? given : [...given], severity, then: { function: run } };
}

/** The value as an object; an empty one when it is something else. */
export const asObject = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The value as a list; an empty one when it is something else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
