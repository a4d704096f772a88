import { asObject, rule } from "../rule.ts";

const wanted = ["RateLimit", "RateLimit-Policy", "Retry-After"];

export default rule({
  name: "limits-are-announced",
  rationale: "a client can only slow down in time if it is told",
  severity: "error",
  given: "$.paths[*][get,put,post,delete,patch].responses.429",
  check: (response) => {
    const headers = Object.keys(asObject(asObject(response)["headers"])).map((name) => name.toLowerCase());
    const missing = wanted.filter((name) => !headers.includes(name.toLowerCase()));
    return missing.length === 0 ? [] : [{ message: `The answer 429 lacks the headers ${missing.join(", ")}` }];
  },
  good: {},
  bad: { responses: { "429": { description: "Too many.", content: { "application/problem+json": {} } } } },
});
