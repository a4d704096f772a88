import { apisAmong, portfolioRule, upstreamsOf, versionOf } from "../portfolio.ts";

export default portfolioRule({
  name: "upstreams-exist",
  rationale: "a call to a version that nobody serves fails in production first",
  fix: "Name a version there is, or publish the one that is meant.",
  severity: "error",
  area: "stability",
  check: (members) => {
    const served = new Set(apisAmong(members).map(versionOf));
    return apisAmong(members).flatMap((member) =>
      upstreamsOf(member)
        .map((upstream, index) => ({ upstream, index }))
        .filter(({ upstream }) => !served.has(upstream))
        .map(({ upstream, index }) => ({
          file: member.file,
          message: `It calls ${upstream}, which no document describes`,
          path: ["x-api", "upstreams", index],
        })),
    );
  },
  good: [api("process/orders", ["process/inventory@v1"]), api("process/inventory", [])],
  bad: [api("process/orders", ["process/inventory@v2"]), api("process/inventory", [])],
});

function api(id: string, upstreams: string[]) {
  return { openapi: "3.1.0", info: { version: "1.0.0" }, "x-api": { id, upstreams } };
}
