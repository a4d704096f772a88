import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule } from "../rule.ts";

const always = ["400", "401", "403", "429", "500", "503", "504"];
const withBody = ["413", "415", "422"];

export default rule({
  name: "refusals-are-documented",
  rationale: "an answer that is not in the document does not exist for a client",
  fix: "Document each of the statuses named as `application/problem+json`.",
  severity: "error",
  area: "documentation",
  profiles: ours,
  given: operations,
  check: (operation) => {
    const { responses, requestBody, "x-policy": policy } = objectOf(operation);
    const keyed = objectOf(policy)["idempotency"] === "required";
    const wanted = [...always, ...(requestBody === undefined ? [] : withBody), ...(keyed ? ["409"] : [])];
    const missing = wanted.filter((status) => !(status in objectOf(responses)));
    return missing.length === 0
      ? []
      : [{ message: `The answers ${missing.join(", ")} are not documented`, path: ["responses"] }];
  },
  good: {},
  bad: { responses: { "401": null } },
});
