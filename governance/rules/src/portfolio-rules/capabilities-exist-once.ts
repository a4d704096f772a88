import { objectOf, type Json } from "../json.ts";
import { apiOf, apisAmong, portfolioRule, versionOf } from "../portfolio.ts";
import { schemasOf } from "../schemas.ts";

/** From this share of what an API offers, somebody should ask whether the other one would do. */
const noticeable = 0.6;

export default portfolioRule({
  name: "capabilities-exist-once",
  rationale: "the second API for one thing is cheap to build and expensive for ever",
  fix: "Reuse the API that is named, or say in the description what sets this one apart and waive the rule.",
  severity: "warn",
  area: "design",
  check: (members) => {
    const apis = apisAmong(members).map((member) => ({ member, traits: traitsOf(member.document) }));
    return apis.flatMap(({ member, traits }, index) =>
      apis.slice(0, index).flatMap(({ member: other, traits: others }) => {
        // An experience API shapes what process APIs answer: the same words in another tier are its purpose.
        if (apiOf(member)["tier"] !== apiOf(other)["tier"] || apiOf(member)["id"] === apiOf(other)["id"]) return [];
        const share = overlap(traits, others);
        if (share < noticeable) return [];
        const per = String(Math.round(share * 100));
        return [
          {
            file: member.file,
            message: `${per} % of this overlaps ${versionOf(other) ?? other.file}: reuse?`,
            path: ["x-api", "id"],
          },
        ];
      }),
    );
  },
  good: [stock("process/inventory", "positions"), { ...stock("process/orders", "orders"), components: {} }],
  bad: [stock("process/inventory", "positions"), stock("process/stock", "positions")],
});

function stock(id: string, resource: string): Json {
  const Position = {
    type: "object",
    properties: { sku: {}, locationId: {}, onHand: {}, reserved: {}, safetyStock: {} },
  };
  const item = { get: { responses: {} }, put: { responses: {} } };
  return {
    openapi: "3.1.0",
    info: { version: "1.0.0" },
    "x-api": { id, tier: "process" },
    paths: { [`/${resource}`]: item, [`/${resource}/{sku}`]: item },
    components: { schemas: { Position } },
  };
}

/** What an API is made of: its operations by the things in their paths, its schemas by name and members. The house's own are no trait. */
function traitsOf(document: Json): ReadonlySet<string> {
  const traits = new Set<string>();
  for (const [path, item] of Object.entries(objectOf(document["paths"]))) {
    const things = path.replaceAll(/\{[^}]*\}/g, "{}").toLowerCase();
    for (const method of Object.keys(objectOf(item))) traits.add(`${method} ${things}`);
  }
  for (const { schema, path, property } of schemasOf(document)) {
    const component = path[0] === "components" ? String(path[2]) : "";
    if (component === "Problem" || component.endsWith("Page")) continue;
    if (property !== "") traits.add(`${component}.${property}`);
    else if (component !== "" && path.length === 3)
      traits.add(`${component}: ${Object.keys(objectOf(schema["properties"])).sort().join()}`);
  }
  return traits;
}

/** The share of the smaller one that is in the other too; nothing of what is too small to compare. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller < 8 ? 0 : [...one].filter((trait) => other.has(trait)).length / smaller;
}
