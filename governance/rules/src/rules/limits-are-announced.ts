import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

const wanted = ["RateLimit", "RateLimit-Policy", "Retry-After"];

export default rule({
  name: "limits-are-announced",
  rationale: "a client can only slow down in time if it is told",
  fix: "Document RateLimit, RateLimit-Policy and Retry-After on the answer 429.",
  severity: "error",
  area: "policy",
  profiles: ours,
  given: "$.paths[*][get,put,post,delete,patch].responses.429",
  check: (response, { follow }) => {
    const headers = Object.keys(objectOf(follow(response)["headers"])).map((name) => name.toLowerCase());
    const missing = wanted.filter((name) => !headers.includes(name.toLowerCase()));
    return missing.length === 0 ? [] : [{ message: `The answer 429 lacks the headers ${missing.join(", ")}` }];
  },
  good: {},
  bad: { responses: { "429": { description: "Too many.", content: { "application/problem+json": {} } } } },
});
