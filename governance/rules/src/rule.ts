/** The shape of one rule: what it demands, why, how to mend it, and a good and a bad example that are its test. */
import type { Json } from "./json.ts";
import type { Profile } from "./profile.ts";

/** What a check found: the message, and the place below the value it was given. */
export interface Objection {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** What a finding counts against in a score. */
export type Area = "documentation" | "design" | "security" | "policy" | "stability";

/** What every rule says of itself; the page of the rules is made of it. */
export interface RuleText {
  /** kebab-case, a statement that holds when the rule is kept: `writes-declare-their-key`. */
  readonly name: string;
  /** Why it is wanted. Begins in lower case, without a full stop. */
  readonly rationale: string;
  /** What to do about a finding: a sentence. */
  readonly fix: string;
  readonly severity: "error" | "warn";
  readonly area: Area;
}

export interface HouseRule extends RuleText {
  /** Whose documents must keep it. */
  readonly profiles: readonly Profile[];
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
  /** The object that a value is or refers to within the document; an empty one where there is none. */
  readonly follow: (value: unknown) => Json;
}

/** Declares a rule. */
export const rule = (declaration: HouseRule): HouseRule => declaration;

/** Every operation of a document. */
export const operations = "$.paths[*][get,put,post,delete,patch]";
