/** The page of all rules, `docs/rules.md`, made of what the rules say of themselves. */
import { anchorOf, readable, rulesPage } from "./explain.ts";
import { gateTexts } from "./gate-texts.ts";
import { everyone, type Profile } from "./profile.ts";
import { redoclyTexts } from "./redocly-texts.ts";
import type { HouseRule, RuleText } from "./rule.ts";
import { eventRules, houseRules, portfolioRules } from "./ruleset.ts";

const intro = `# The rules

Made by \`node governance/rules/src/write-page.ts\` from the rules themselves; do not edit. A rule is a file in
\`governance/rules/src/rules/\`, \`event-rules/\` or \`portfolio-rules/\`, with a good and a bad example that are its test. [gate.md](gate.md)
tells how they are run and waived.

An _error_ fails the gate, a _warning_ does not. Documents with an \`x-api\` keep the rules of their tier; documents of others keep those
marked _any API_.`;

/** The whole page. */
export function rulesAsPage(): string {
  const sections = [
    section("APIs", "Over one OpenAPI 3.0 or 3.1 document.", houseRules.map(ofDocuments)),
    section("Events", "Over one AsyncAPI 3 document.", eventRules.map(ofDocuments)),
    section(
      "The portfolio",
      "Over all documents together.",
      portfolioRules.map((rule) => entry(rule, "all our APIs")),
    ),
    section(
      "The gate",
      "What `tierline check` asks beyond documents.",
      [readable, ...gateTexts].map((rule) => entry(rule, "the repository")),
    ),
    section(
      "Redocly's",
      "Redocly's recommended rules, in its words in a finding and in ours here. For our own documents they are errors; for those of others, what is broken is an error and the rest a warning.",
      redoclyTexts.map((rule) => entry(rule)),
    ),
  ];
  return `${[intro, ...sections].join("\n\n")}\n`;
}

const section = (title: string, about: string, rules: readonly string[]): string =>
  [`## ${title}`, about, ...rules].join("\n\n");

const ofDocuments = (rule: HouseRule): string => entry(rule, whose(rule.profiles));

function whose(profiles: readonly Profile[]): string {
  if (profiles.length === everyone.length) return "any API";
  if (profiles.length === everyone.length - 1 && !profiles.includes("foreign")) return "all our APIs";
  return profiles.map((profile) => (profile === "foreign" ? "APIs of others" : `${profile} APIs`)).join(", ");
}

function entry({ name, severity, area, rationale, fix }: RuleText, asked?: string): string {
  const kind = severity === "error" ? "Error" : "Warning";
  const facts = asked === undefined ? `Counts as ${area}.` : `${kind}, asked of ${asked}; counts as ${area}.`;
  const why = `${rationale.charAt(0).toUpperCase()}${rationale.slice(1)}.`;
  return [`### ${name}`, `_${facts}_ ${why}`, `Fix: ${fix}`].join("\n\n");
}

/** Where each rule is found on the page. */
export const anchors = (): string[] =>
  [...rulesAsPage().matchAll(/^### (.+)$/gm)].map(([, name = ""]) => anchorOf(name));

export { rulesPage };
