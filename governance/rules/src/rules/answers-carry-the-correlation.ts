import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "answers-carry-the-correlation",
  rationale: "the one number a customer reads out on the telephone has to lead to the journal line",
  fix: "Document the header Correlation-Id on every answer (documentOf does).",
  severity: "error",
  area: "policy",
  profiles: ours,
  given: operations,
  check: (operation, { follow }) =>
    Object.entries(objectOf(objectOf(operation)["responses"]))
      .filter(([, response]) => !("Correlation-Id" in objectOf(follow(response)["headers"])))
      .map(([status]) => ({
        message: `The answer ${status} lacks the header Correlation-Id`,
        path: ["responses", status],
      })),
  good: {},
  bad: { responses: { "200": { description: "It." } } },
});
