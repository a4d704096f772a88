import { asObject, operations, rule } from "../rule.ts";

const always = ["400", "401", "403", "429", "500", "503", "504"];
const withBody = ["413", "415", "422"];

export default rule({
  name: "refusals-are-documented",
  rationale: "an answer that is not in the document does not exist for a client",
  severity: "error",
  given: operations,
  check: (operation) => {
    const { responses, requestBody, "x-policy": policy } = asObject(operation);
    const keyed = asObject(policy)["idempotency"] === "required";
    const wanted = [...always, ...(requestBody === undefined ? [] : withBody), ...(keyed ? ["409"] : [])];
    const missing = wanted.filter((status) => !(status in asObject(responses)));
    return missing.length === 0
      ? []
      : [{ message: `The answers ${missing.join(", ")} are not documented`, path: ["responses"] }];
  },
  good: {},
  bad: { responses: { "401": null } },
});
