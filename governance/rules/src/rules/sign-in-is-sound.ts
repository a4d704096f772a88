import { objectOf } from "../json.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "sign-in-is-sound",
  rationale: "Basic, implicit and password grants hand out what cannot be taken back (RFC 9700, 2.1.2 and 2.4)",
  fix: "Use OAuth 2 with client credentials for programs and an authorization code with PKCE for people.",
  severity: "warn",
  area: "security",
  profiles: everyone,
  given: "$.components.securitySchemes[*]",
  check: (scheme, { follow }) => {
    const { type, scheme: name, flows } = follow(scheme);
    if (type === "http" && String(name).toLowerCase() === "basic")
      return [{ message: "Passwords are sent with HTTP Basic" }];
    return ["implicit", "password"]
      .filter((flow) => flow in objectOf(flows))
      .map((flow) => ({ message: `The ${flow} flow is offered`, path: ["flows", flow] }));
  },
  good: {},
  bad: { document: { components: { securitySchemes: { oauth: { type: "oauth2", flows: { implicit: {} } } } } } },
});
