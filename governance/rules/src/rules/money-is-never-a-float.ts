import { ours } from "../profile.ts";
import { rule } from "../rule.ts";
import { schemasOf, typesOf } from "../schemas.ts";

const money = /(^(amount|price|cost|total|net|tax|refund|debit|credit)|Amount|Price|Cost|Total)$/;

export default rule({
  name: "money-is-never-a-float",
  rationale: "0.1 + 0.2 is not 0.3, and a ledger has to net to zero",
  fix: "Declare amounts as integers in minor units beside an ISO 4217 currency, and unit prices as decimal strings.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (_value, { document }) =>
    schemasOf(document)
      .filter(({ property, schema }) => money.test(property) && typesOf(schema).includes("number"))
      .map(({ property, path }) => ({ message: `${property} is money in a floating point number`, path })),
  good: withProperty({ type: "integer" }),
  bad: withProperty({ type: "number" }),
});

function withProperty(unitPrice: object) {
  return { document: { components: { schemas: { A: { type: "object", properties: { unitPrice } } } } } };
}
