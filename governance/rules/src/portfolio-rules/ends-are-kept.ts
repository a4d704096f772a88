import { objectOf } from "../json.ts";
import { apiOf, apisAmong, portfolioRule, versionOf } from "../portfolio.ts";

export default portfolioRule({
  name: "ends-are-kept",
  rationale: "a sunset that passes without an end teaches consumers to ignore the next one",
  fix: "After the sunset set the lifecycle to retired; retire nothing before it. Or announce a later day.",
  severity: "warn",
  area: "stability",
  check: (members, { today }) =>
    apisAmong(members).flatMap((member) => {
      const { lifecycle, deprecation } = apiOf(member);
      const { sunset, successor } = objectOf(deprecation);
      if (typeof sunset !== "string") return [];
      const path = ["x-api", "deprecation"];
      const version = versionOf(member) ?? "It";
      if (lifecycle === "deprecated" && sunset <= today) {
        return [{ file: member.file, message: `${version} answers 410 since ${sunset} and is not retired`, path }];
      }
      if (lifecycle === "retired" && sunset > today) {
        return [{ file: member.file, message: `${version} is retired before its sunset ${sunset}`, path }];
      }
      return known(members, String(successor))
        ? []
        : [{ file: member.file, message: `There is no successor ${String(successor)}`, path }];
    }),
  good: [api("1.0.0", "2999-01-01"), api("2.0.0")],
  bad: [api("1.0.0", "2020-01-01"), api("2.0.0")],
});

/** Whether a path like /process/orders/v2 belongs to one of the documents. */
const known = (members: Parameters<typeof apisAmong>[0], path: string): boolean =>
  apisAmong(members).some((member) => {
    const base = `/${(versionOf(member) ?? "").replace("@", "/")}`;
    return path === base || path.startsWith(`${base}/`);
  });

function api(version: string, sunset?: string) {
  const deprecation = { since: "2019-01-01", sunset, successor: "/process/orders/v2" };
  const ends = sunset === undefined ? {} : { lifecycle: "deprecated", deprecation };
  return { openapi: "3.1.0", info: { version }, "x-api": { id: "process/orders", ...ends } };
}
