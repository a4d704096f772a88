import { objectOf } from "../json.ts";
import { everyone } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "answers-have-a-schema",
  rationale: "what has no schema can neither be generated, checked nor compared",
  fix: "Give the answer's media type a schema; an answer without a body has no content at all (204).",
  severity: "warn",
  area: "documentation",
  profiles: everyone,
  given: operations,
  check: (operation, { follow }) =>
    Object.entries(objectOf(objectOf(operation)["responses"]))
      .filter(([status]) => status.startsWith("2"))
      .flatMap(([status, response]) =>
        Object.entries(objectOf(follow(response)["content"]))
          .filter(
            ([type, media]) => type.endsWith("json") && Object.keys(objectOf(objectOf(media)["schema"])).length === 0,
          )
          .map(([type]) => ({
            message: `The answer ${status} has no schema`,
            path: ["responses", status, "content", type],
          })),
      ),
  good: {
    responses: { "200": { description: "It.", content: { "application/json": { schema: { type: "object" } } } } },
  },
  bad: { responses: { "200": { description: "It.", content: { "application/json": {} } } } },
});
