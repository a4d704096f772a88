import { listOf, objectOf } from "../json.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "writes-are-secured",
  rationale: "a write that anybody may send will be sent by anybody (OWASP API2:2023)",
  fix: "State `security` on the operation or for the whole document.",
  severity: "warn",
  area: "security",
  profiles: everyone,
  given: "$.paths[*][put,post,delete,patch]",
  check: (operation, { document }) => {
    const stated = objectOf(operation)["security"] ?? document["security"];
    // An empty requirement among others makes security optional.
    const open = listOf(stated).length === 0 || listOf(stated).some((each) => Object.keys(objectOf(each)).length === 0);
    return open ? [{ message: "Anybody may send this write: no security is required of it" }] : [];
  },
  good: { method: "post" },
  bad: { method: "post", security: [] },
});
