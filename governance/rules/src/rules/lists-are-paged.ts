import { listOf, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule, type Objection, type Where } from "../rule.ts";

export default rule({
  name: "lists-are-paged",
  rationale: "a list that is short today is the outage of next year",
  fix: "Take `limit` and `cursor` and answer `{items, nextCursor}`.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$.paths[*].get",
  check: (operation, { follow }) => {
    const { responses, parameters } = objectOf(operation);
    const schema = follow(answerSchema(responses, follow));
    const members = objectOf(schema["properties"]);
    if (schema["type"] === "array")
      return [{ message: "A list must answer {items, nextCursor}, not a bare array", path: ["responses"] }];
    if (!("items" in members)) return [];
    const names = listOf(parameters).map((each) => String(follow(each)["name"]));
    const objections: Objection[] = ["limit", "cursor"]
      .filter((name) => !names.includes(name))
      .map((name) => ({ message: `A list must take the query parameter ${name}` }));
    return "nextCursor" in members
      ? objections
      : [...objections, { message: "A list must answer with nextCursor", path: ["responses"] }];
  },
  good: {
    parameters: ["limit", "cursor"].map((name) => ({
      name,
      in: "query",
      description: "x",
      schema: { type: "string" },
    })),
    responses: answer({ type: "object", properties: { items: { type: "array" }, nextCursor: { type: "string" } } }),
  },
  bad: { responses: answer({ type: "object", properties: { items: { type: "array" } } }) },
});

function answer(schema: object): object {
  return { "200": { description: "The page.", content: { "application/json": { schema } } } };
}

function answerSchema(responses: unknown, follow: Where["follow"]): unknown {
  const ok = follow(objectOf(responses)["200"]);
  return objectOf(objectOf(ok["content"])["application/json"])["schema"];
}
