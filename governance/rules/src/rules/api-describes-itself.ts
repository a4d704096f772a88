import { listOf, objectOf, isText } from "../json.ts";
import { ours } from "../profile.ts";
import { rule, type Objection } from "../rule.ts";

const tiers: readonly string[] = ours;
const lifecycles = ["draft", "active", "deprecated", "retired"];

export default rule({
  name: "api-describes-itself",
  rationale: "the registry, the portal and the rules know an API by its x-api",
  fix: "Complete `about` in the API's `contract.ts`; every member named in the message is needed.",
  severity: "error",
  area: "policy",
  profiles: ours,
  given: "$",
  check: (document) => {
    const declared = objectOf(document)["x-api"];
    if (declared === undefined) return [{ message: "The document has no x-api" }];
    const api = objectOf(declared);
    const objections: Objection[] = [];
    const object = (holds: boolean, member: string, message: string): void => {
      if (!holds) objections.push({ message: `x-api.${member} ${message}`, path: ["x-api", member] });
    };
    const tier = String(api["tier"]);
    object(tiers.includes(tier), "tier", `must be one of ${tiers.join(", ")}`);
    object(new RegExp(`^${tier}/[a-z][a-z-]*$`).test(String(api["id"])), "id", "must be <tier>/<name>");
    object(isText(api["owner"]), "owner", "must name the team that answers for it");
    object(lifecycles.includes(String(api["lifecycle"])), "lifecycle", `must be one of ${lifecycles.join(", ")}`);
    object(Array.isArray(api["authority"]), "authority", "must list the data domains it is the authority for");
    object(listOf(api["dataClasses"]).length > 0, "dataClasses", "must list the classes of data it handles");
    const { availability, p99Ms } = objectOf(api["slo"]);
    object(typeof availability === "string" && typeof p99Ms === "number", "slo", "must state availability and p99Ms");
    return objections;
  },
  good: {},
  bad: { document: { "x-api": { id: "orders", tier: "process" } } },
});
