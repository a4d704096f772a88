import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "posts-say-how-they-repeat",
  rationale: "a channel that lost the answer must be able to send a write again",
  fix: 'Set `idempotency: "required"` in the policy, or `limit: "read"` if the operation writes nothing.',
  severity: "error",
  area: "policy",
  profiles: ours,
  given: "$.paths[*].post",
  check: (operation) => {
    const { limit, idempotency } = objectOf(objectOf(operation)["x-policy"]);
    // A POST that only reads (a look-up with a long list in its body) is repeatable as it is.
    if (limit === "read" || idempotency === "required") return [];
    return [{ message: "A POST that writes must require an idempotency key", path: ["x-policy", "idempotency"] }];
  },
  good: { method: "post", "x-policy": { limit: "read", idempotency: "none" } },
  bad: { method: "post", "x-policy": { limit: "write", idempotency: "none" } },
});
