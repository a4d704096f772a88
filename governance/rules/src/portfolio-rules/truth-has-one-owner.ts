import { listOf } from "../json.ts";
import { apiOf, apisAmong, portfolioRule } from "../portfolio.ts";

export default portfolioRule({
  name: "truth-has-one-owner",
  rationale: "of two authorities for one domain one is wrong, and nobody knows which",
  fix: "Let one API keep the domain in `authority`; the other reads it from there.",
  severity: "error",
  area: "design",
  check: (members) => {
    const owners = new Map<string, string>();
    return apisAmong(members).flatMap((member) => {
      const id = String(apiOf(member)["id"]);
      return listOf(apiOf(member)["authority"]).flatMap((domain, index) => {
        const owner = owners.get(String(domain)) ?? id;
        owners.set(String(domain), owner);
        const path = ["x-api", "authority", index];
        // Two majors of one API are one authority.
        return owner === id
          ? []
          : [{ file: member.file, message: `${owner} is the authority for ${String(domain)} already`, path }];
      });
    });
  },
  good: [api("process/orders", ["orders"]), api("process/returns", ["returns"])],
  bad: [api("process/orders", ["orders"]), api("process/returns", ["orders"])],
});

function api(id: string, authority: string[]) {
  return { openapi: "3.1.0", "x-api": { id, authority } };
}
