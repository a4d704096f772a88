import { listOf } from "../json.ts";
import { apiOf, apisAmong, portfolioRule } from "../portfolio.ts";

export default portfolioRule({
  name: "consumed-events-are-published",
  rationale: "a consumer of an event that nobody writes waits in silence",
  fix: "Name an event that one of the APIs publishes, with its version: order.placed.v1.",
  severity: "error",
  area: "stability",
  check: (members) => {
    const apis = apisAmong(members);
    const published = new Set(apis.flatMap((member) => listOf(apiOf(member)["publishes"]).map(String)));
    return apis.flatMap((member) =>
      listOf(apiOf(member)["consumes"])
        .map((type, index) => ({ type: String(type), index }))
        .filter(({ type }) => !published.has(type))
        .map(({ type, index }) => ({
          file: member.file,
          message: `It consumes ${type}, which no API publishes`,
          path: ["x-api", "consumes", index],
        })),
    );
  },
  good: [api("process/orders", ["order.placed.v1"], []), api("process/finance", [], ["order.placed.v1"])],
  bad: [api("process/orders", ["order.placed.v2"], []), api("process/finance", [], ["order.placed.v1"])],
});

function api(id: string, publishes: string[], consumes: string[]) {
  return { openapi: "3.1.0", "x-api": { id, publishes, consumes } };
}
