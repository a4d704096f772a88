import { listOf, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "security-matches-policy",
  rationale: "what the document asks of a token must be what the run time checks",
  fix: "State one security requirement, of a declared scheme, with the scopes of `x-policy`.",
  severity: "error",
  area: "security",
  profiles: ours,
  given: operations,
  check: (operation, { document }) => {
    const { security, "x-policy": policy } = objectOf(operation);
    const wanted = listOf(objectOf(policy)["scopes"]).map(String);
    const requirements = listOf(security);
    if (requirements.length !== 1) return [{ message: "The operation must state exactly one security requirement" }];
    const stated = Object.entries(objectOf(requirements[0]));
    const [scheme, scopes] = stated[0] ?? ["", []];
    if (stated.length !== 1 || !(scheme in schemes(document))) {
      return [{ message: "The operation's security names no declared scheme", path: ["security"] }];
    }
    const same = listOf(scopes).map(String).sort().join(" ") === wanted.sort().join(" ");
    return same ? [] : [{ message: "The scopes of security and of x-policy differ", path: ["security"] }];
  },
  good: { security: [{ oauth: ["orders:read"] }] },
  bad: { security: [{ oauth: ["orders:write"] }] },
});

const schemes = (document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  objectOf(objectOf(document["components"])["securitySchemes"]);
