import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "versions-are-semantic",
  rationale: "the number says whether a client can take the next version without reading",
  fix: "Write info.version as major.minor.patch: `version` in the API's `about`.",
  severity: "error",
  area: "stability",
  profiles: ours,
  given: "$.info",
  check: (info) => {
    const version = String(objectOf(info)["version"]);
    const good = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version);
    return good ? [] : [{ message: `The version ${version} is not major.minor.patch`, path: ["version"] }];
  },
  good: {},
  bad: { document: { info: { title: "Orders", version: "1.0" } } },
});
