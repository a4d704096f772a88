import { listOf, objectOf } from "../json.ts";
import { personalProperties } from "../personal.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";
import { schemasOf } from "../schemas.ts";

export default rule({
  name: "personal-data-is-declared",
  rationale: "who may see what, how long it is kept and what a log hides all follow from the declared classes of data",
  fix: "Add `personal` to `dataClasses` in the API's `about`, or leave the property out.",
  severity: "error",
  area: "security",
  profiles: ours,
  given: "$",
  check: (value, { document }) => {
    if (listOf(objectOf(objectOf(value)["x-api"])["dataClasses"]).includes("personal")) return [];
    return personalProperties(schemasOf(document)).map(({ property, path }) => ({
      message: `The property ${property} looks personal, but x-api.dataClasses does not say so`,
      path,
    }));
  },
  good: {
    document: { components: { schemas: { Stock: { type: "object", properties: { sku: { type: "string" } } } } } },
  },
  bad: {
    document: {
      components: { schemas: { Buyer: { type: "object", properties: { emailAddress: { type: "string" } } } } },
    },
  },
});
