/** Looks up why a rule is there and how to keep it. */
import { gateTexts } from "./gate-texts.ts";
import { redoclyTexts } from "./redocly-texts.ts";
import type { RuleText } from "./rule.ts";
import { eventRules, houseRules, portfolioRules } from "./ruleset.ts";

/** What is found without any rule: a file that is no contract. */
export const readable: RuleText = {
  name: "readable",
  rationale: "what cannot be read cannot be judged",
  fix: "Name a file that holds an OpenAPI 3.0 or 3.1 or an AsyncAPI 3 document, as JSON or YAML.",
  severity: "error",
  area: "design",
};

/** The rules of this package. */
export const ruleTexts: readonly RuleText[] = [
  readable,
  ...houseRules,
  ...eventRules,
  ...portfolioRules,
  ...gateTexts,
  ...redoclyTexts,
];

const byName = new Map(ruleTexts.map((text) => [text.name, text]));

/** The page of all rules, from the repository's root. */
export const rulesPage = "docs/rules.md";

/** What is known of a rule; a rule of Redocly's that has no words here is explained by its name. */
export function explain(rule: string): RuleText {
  return (
    byName.get(rule) ?? {
      name: rule,
      rationale: "Redocly's recommended rules ask for it",
      fix: "See the message.",
      severity: "error",
      area: "design",
    }
  );
}

/** The anchor of a rule on its page, as Markdown renderers make it of the heading. */
export const anchorOf = (rule: string): string => rule.toLowerCase().replaceAll(/[^a-z0-9_-]/g, "");

/** Whether a waiver may name it: a rule of this package or any of Redocly's. */
export const isKnownRule = (rule: string): boolean => byName.has(rule) || /^redocly\/[a-z0-9.-]+$/.test(rule);

export type { Area, RuleText } from "./rule.ts";
