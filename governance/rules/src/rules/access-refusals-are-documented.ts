import { listOf, objectOf } from "../json.ts";
import { rule } from "../rule.ts";
import { operations } from "../rule.ts";

export default rule({
  name: "access-refusals-are-documented",
  rationale: "a client that does not expect 401, 403 and 429 answers them with retries (OWASP API4:2023)",
  fix: "Document 401, 403 and 429 (or 4XX, or default) on operations that want a token.",
  severity: "warn",
  area: "documentation",
  // Ours keep `refusals-are-documented`, which asks for more.
  profiles: ["foreign"],
  given: operations,
  check: (operation, { document }) => {
    const { responses, security } = objectOf(operation);
    if (listOf(security ?? document["security"]).length === 0) return [];
    const answers = Object.keys(objectOf(responses)).map((status) => status.toUpperCase());
    if (answers.includes("4XX") || answers.includes("DEFAULT")) return [];
    const missing = ["401", "403", "429"].filter((status) => !answers.includes(status));
    return missing.length === 0
      ? []
      : [{ message: `The refusals ${missing.join(", ")} are not documented`, path: ["responses"] }];
  },
  good: { responses: { "401": { description: "A token is needed." } } },
  bad: { responses: { "429": null } },
});
