import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "errors-are-problems",
  rationale: "a client reads one error format, RFC 9457, everywhere",
  fix: "Answer the status with `application/problem+json` alone (throw a problem; the kernel writes it).",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$.paths[*][get,put,post,delete,patch].responses",
  check: (responses, { follow }) =>
    Object.entries(objectOf(responses))
      .filter(([status]) => /^[45]/.test(status))
      .filter(([, response]) => {
        const types = Object.keys(objectOf(follow(response)["content"]));
        return types.length !== 1 || types[0] !== "application/problem+json";
      })
      .map(([status]) => ({ message: `The answer ${status} is not application/problem+json alone`, path: [status] })),
  good: {
    responses: {
      "404": { description: "Not there.", content: { "application/problem+json": { schema: { type: "object" } } } },
    },
  },
  bad: {
    responses: {
      "404": { description: "Not there.", content: { "application/json": { schema: { type: "object" } } } },
    },
  },
});
