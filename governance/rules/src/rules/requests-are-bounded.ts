import type { Json } from "../json.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";
import { sentSchemasOf, typesOf } from "../schemas.ts";

export default rule({
  name: "requests-are-bounded",
  rationale: "what has no bound is how one client takes the memory of all (OWASP API4:2023)",
  fix: "State maxLength (or a pattern, format or enum) of texts, maxItems of lists, minimum and maximum (or a format) of numbers.",
  severity: "warn",
  area: "security",
  profiles: everyone,
  given: "$",
  check: (_value, { document }) =>
    sentSchemasOf(document).flatMap(({ schema, property, path }) => {
      const missing = lacks(schema);
      const what = property === "" ? "What is sent" : property;
      return missing === undefined ? [] : [{ message: `${what} has no ${missing}`, path }];
    }),
  good: sends({ type: "string", maxLength: 40 }),
  bad: sends({ type: "string" }),
});

function sends(note: object): Json {
  const schema = { type: "object", properties: { note } };
  return { method: "post", requestBody: { content: { "application/json": { schema } } } };
}

const has = (schema: Json, ...members: string[]): boolean => members.some((member) => member in schema);

function lacks(schema: Json): string | undefined {
  const types = typesOf(schema);
  if (has(schema, "enum", "const")) return undefined;
  if (types.includes("string") && !has(schema, "maxLength", "pattern", "format")) return "maxLength";
  if (types.includes("array") && !has(schema, "maxItems")) return "maxItems";
  const number = types.includes("integer") || types.includes("number");
  return number && !has(schema, "format", "maximum", "exclusiveMaximum") ? "maximum" : undefined;
}
