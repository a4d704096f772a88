import { ours } from "../profile.ts";
import { rule } from "../rule.ts";
import { schemasOf, typesOf } from "../schemas.ts";

const moment = /[a-z]At$/;
const day = /(^d|[a-z]D)ate$/;

export default rule({
  name: "moments-are-rfc-3339",
  rationale: "a time without zone or a day with one has cost every retailer a night at the end of summer time",
  fix: "Declare `…At` as a string with format date-time and `…Date` with format date.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (_value, { document }) =>
    schemasOf(document)
      .filter(({ property, schema }) => {
        // A schema without a type of its own (a union) is judged by its parts.
        if (typesOf(schema).length === 0) return false;
        const text = typesOf(schema).join() === "string";
        if (moment.test(property)) return !text || schema["format"] !== "date-time";
        return day.test(property) && (!text || !["date", "date-time"].includes(String(schema["format"])));
      })
      .map(({ property, path }) => ({ message: `${property} is no RFC 3339 time`, path })),
  good: withProperty({ type: "string", format: "date-time" }),
  bad: withProperty({ type: "integer" }),
});

function withProperty(placedAt: object) {
  return { document: { components: { schemas: { A: { type: "object", properties: { placedAt } } } } } };
}
