import { ours } from "../profile.ts";
import { rule } from "../rule.ts";
import { schemasOf } from "../schemas.ts";

export default rule({
  name: "properties-are-camel-case",
  rationale: "one spelling everywhere means nobody has to look it up",
  fix: "Rename the property: `placedAt`, `orderNumber`. Of a published contract this is a new major.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (_value, { document }) =>
    schemasOf(document)
      .filter(({ property, path }) => path.at(-2) === "properties" && !/^([a-z][a-zA-Z0-9]*|x-.+)$/.test(property))
      .map(({ property, path }) => ({ message: `The property ${property} is not camelCase`, path })),
  good: {
    document: { components: { schemas: { A: { type: "object", properties: { placedAt: { type: "string" } } } } } },
  },
  bad: {
    document: { components: { schemas: { A: { type: "object", properties: { placed_at: { type: "string" } } } } } },
  },
});
