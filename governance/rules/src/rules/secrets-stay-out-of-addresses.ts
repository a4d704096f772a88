import { objectOf } from "../json.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";
import { operationsOf } from "../schemas.ts";

const secret = /^(password|passwd|secret|client_?secret|api_?key|access_?token|auth_?token|id_?token|refresh_?token)$/i;

export default rule({
  name: "secrets-stay-out-of-addresses",
  rationale: "addresses end up in logs, histories and referrers (OWASP API2:2023)",
  fix: "Send it in a header: `Authorization`, or an apiKey scheme with `in: header`.",
  severity: "error",
  area: "security",
  profiles: everyone,
  given: "$",
  check: (value, { document, follow }) => {
    const schemes = Object.entries(objectOf(objectOf(objectOf(value)["components"])["securitySchemes"]));
    return [
      ...schemes
        .filter(([, scheme]) => follow(scheme)["type"] === "apiKey" && follow(scheme)["in"] === "query")
        .map(([name]) => ({
          message: `The key of ${name} travels in the query`,
          path: ["components", "securitySchemes", name],
        })),
      ...operationsOf(document).flatMap(({ parameters }) =>
        parameters
          .filter(({ parameter }) => ["query", "path"].includes(String(parameter["in"])))
          .filter(({ parameter }) => secret.test(String(parameter["name"])))
          .map(({ parameter, path }) => ({ message: `${String(parameter["name"])} travels in the address`, path })),
      ),
    ];
  },
  good: { document: { components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } } } },
  bad: { parameters: [{ name: "api_key", in: "query", description: "x", schema: { type: "string" } }] },
});
