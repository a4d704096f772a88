import { asObject, rule } from "../rule.ts";

export default rule({
  name: "errors-are-problems",
  rationale: "a client reads one error format, RFC 9457, everywhere",
  severity: "error",
  given: "$.paths[*][get,put,post,delete,patch].responses",
  check: (responses) =>
    Object.entries(asObject(responses))
      .filter(([status]) => /^[45]/.test(status))
      .filter(([, response]) => {
        const types = Object.keys(asObject(asObject(response)["content"]));
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
