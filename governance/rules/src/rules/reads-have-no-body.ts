import { objectOf } from "../json.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "reads-have-no-body",
  rationale: "a body on GET, HEAD or DELETE has no defined meaning (RFC 9110, 9.3), and proxies drop it",
  fix: "Move the members to the query, or make the look-up a POST.",
  severity: "warn",
  area: "design",
  profiles: everyone,
  given: "$.paths[*][get,head,delete]",
  check: (operation) =>
    "requestBody" in objectOf(operation) ? [{ message: "The operation takes a body", path: ["requestBody"] }] : [],
  good: {},
  bad: { requestBody: { content: { "application/json": { schema: { type: "object" } } } } },
});
