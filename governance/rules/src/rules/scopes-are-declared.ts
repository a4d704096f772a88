import { listOf, objectOf } from "../json.ts";
import { everyone } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "scopes-are-declared",
  rationale:
    "a client can only ask its issuer for scopes that the document names, and a wildcard grants what nobody reviewed",
  fix: "Name the scope in a flow of the security scheme, and ask for exactly what the operation needs.",
  severity: "error",
  area: "security",
  profiles: everyone,
  given: operations,
  check: (operation, { document, follow }) => {
    const schemes = objectOf(objectOf(document["components"])["securitySchemes"]);
    return listOf(objectOf(operation)["security"]).flatMap((requirement, index) =>
      Object.entries(objectOf(requirement)).flatMap(([name, scopes]) => {
        const scheme = follow(schemes[name]);
        const declared = Object.values(objectOf(scheme["flows"])).flatMap((flow) =>
          Object.keys(objectOf(objectOf(flow)["scopes"])),
        );
        return listOf(scopes).flatMap((scope, at) => {
          const path = ["security", index, name, at];
          if (String(scope).includes("*")) return [{ message: `The scope ${String(scope)} is a wildcard`, path }];
          if (scheme["type"] !== "oauth2" || declared.includes(String(scope))) return [];
          return [{ message: `The scope ${String(scope)} is in no flow of ${name}`, path }];
        });
      }),
    );
  },
  good: { security: [{ oauth: ["orders:read"] }] },
  bad: { security: [{ oauth: ["orders:*", "orders:audit"] }] },
});
