import { ours } from "../profile.ts";
import { rule } from "../rule.ts";
import { vendorObjections } from "../vendor-objections.ts";

export default rule({
  name: "contracts-speak-no-vendor",
  rationale: "an ERP can only be exchanged without a channel noticing if no contract speaks its language",
  fix: "Say it in the canonical model's words; the vendor's stay in its adapter, `system-apis/<role>/src/adapters/`.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (document) => vendorObjections(document),
  good: { summary: "Cancels an order", description: "The escapade sapped nobody." },
  bad: {
    summary: "Creates the IDoc",
    parameters: [{ name: "vbelnNumber", in: "query", description: "x", schema: { type: "string" } }],
  },
});
