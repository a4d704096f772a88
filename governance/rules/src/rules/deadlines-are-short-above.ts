import { objectOf } from "../json.ts";
import { rule } from "../rule.ts";

/** Milliseconds a customer waits at most; a till's batch of past sales is not waited for. */
const longest = 10_000;

export default rule({
  name: "deadlines-are-short-above",
  rationale: "somebody stands in front of a channel, and a queue builds behind every slow answer",
  fix: `Set \`deadlineMs\` to ${String(longest)} at most, or answer 202 and let the channel ask again.`,
  severity: "error",
  area: "policy",
  profiles: ["experience"],
  given: "$.paths[*][get,put,post,delete,patch]['x-policy']",
  check: (policy) => {
    const { deadlineMs, limit } = objectOf(policy);
    if (limit === "batch" || !(Number(deadlineMs) > longest)) return [];
    return [{ message: `A deadline of ${String(deadlineMs)} ms is too long for a channel`, path: ["deadlineMs"] }];
  },
  good: { "x-policy": { limit: "write", deadlineMs: 8000 } },
  bad: { "x-policy": { limit: "write", deadlineMs: 30_000 } },
});
