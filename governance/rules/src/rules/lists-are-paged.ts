import { asList, asObject, rule, type Objection } from "../rule.ts";

export default rule({
  name: "lists-are-paged",
  rationale: "a list that is short today is the outage of next year",
  severity: "error",
  given: "$.paths[*].get",
  check: (operation, { document }) => {
    const { responses, parameters } = asObject(operation);
    const schema = resolve(answerSchema(responses), document);
    const members = asObject(schema["properties"]);
    if (schema["type"] === "array")
      return [{ message: "A list must answer {items, nextCursor}, not a bare array", path: ["responses"] }];
    if (!("items" in members)) return [];
    const names = asList(parameters).map((each) => String(resolve(each, document)["name"]));
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

function answerSchema(responses: unknown): unknown {
  const ok = asObject(asObject(responses)["200"]);
  return asObject(asObject(ok["content"])["application/json"])["schema"];
}

/** Follows one reference into the components. */
function resolve(value: unknown, document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const node = asObject(value);
  const reference = node["$ref"];
  if (typeof reference !== "string") return node;
  return reference
    .replace(/^#\//, "")
    .split("/")
    .reduce<Readonly<Record<string, unknown>>>((at, part) => asObject(at[part]), document);
}
