import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

const verbs = /^(get|list|fetch|find|create|add|insert|update|set|change|delete|remove|do|make|perform|execute)(-|$)/;

export default rule({
  name: "paths-name-things",
  rationale: "the method is the verb; a second one in the path is the beginning of a second style",
  fix: "Name the thing: POST /orders, PUT /orders/{orderId}/cancellation.",
  severity: "warn",
  area: "design",
  profiles: ours,
  given: "$.paths",
  check: (paths) =>
    Object.keys(objectOf(paths))
      .filter((path) => path.split("/").some((segment) => verbs.test(segment)))
      .map((path) => ({ message: `The path ${path} begins a segment with a verb`, path: [path] })),
  good: { path: "/orders/{orderId}/cancellation" },
  bad: { path: "/create-order" },
});
