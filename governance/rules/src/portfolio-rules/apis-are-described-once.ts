import { apisAmong, portfolioRule, versionOf } from "../portfolio.ts";

export default portfolioRule({
  name: "apis-are-described-once",
  rationale: "two documents of one version are two truths",
  fix: "Give one of them another name or another major.",
  severity: "error",
  area: "design",
  check: (members) => {
    const seen = new Map<string, string>();
    return apisAmong(members).flatMap((member) => {
      const version = versionOf(member);
      if (version === undefined) return [];
      const first = seen.get(version);
      seen.set(version, first ?? member.file);
      const path = ["x-api", "id"];
      return first === undefined
        ? []
        : [{ file: member.file, message: `${version} is described in ${first} as well`, path }];
    });
  },
  good: [api("1.0.0"), api("2.0.0")],
  bad: [api("1.0.0"), api("1.1.0")],
});

function api(version: string) {
  return { openapi: "3.1.0", info: { version }, "x-api": { id: "process/orders" } };
}
