import { ours } from "../profile.ts";
import { rule } from "../rule.ts";
import { vendorObjections } from "../vendor-objections.ts";

export default rule({
  name: "events-speak-no-vendor",
  rationale: "an event outlives the product that caused it, and its consumers are not to learn that product's language",
  fix: "Say it in the canonical model's words; the vendor's stay in its adapter, `system-apis/<role>/src/adapters/`.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (document) => vendorObjections(document),
  good: { summary: "An order was recorded" },
  bad: { summary: "An IDoc was received" },
});
