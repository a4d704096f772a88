import { listOf, objectOf } from "../json.ts";
import { apiOf, apisAmong, portfolioRule } from "../portfolio.ts";

export default portfolioRule({
  name: "exceptions-have-an-adr",
  rationale: "an exception nobody wrote down is the next one's precedent",
  fix: "Write the ADR at that path, or take the exception out.",
  severity: "error",
  area: "design",
  check: (members, { exists }) =>
    apisAmong(members).flatMap((member) =>
      listOf(apiOf(member)["exceptions"]).flatMap((each, index) => {
        const adr = objectOf(each)["adr"];
        return typeof adr === "string" && exists(adr)
          ? []
          : [{ file: member.file, message: `There is no ${String(adr)}`, path: ["x-api", "exceptions", index, "adr"] }];
      }),
    ),
  good: [{ openapi: "3.1.0", "x-api": { exceptions: [{ upstream: "system/erp@v1", adr: "docs/adr/0001-there.md" }] } }],
  bad: [
    { openapi: "3.1.0", "x-api": { exceptions: [{ upstream: "system/erp@v1", adr: "docs/adr/9999-not-there.md" }] } },
  ],
});
