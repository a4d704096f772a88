import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";
import { operationsOf, typesOf } from "../schemas.ts";
import { objectOf } from "../json.ts";

export default rule({
  name: "ids-cannot-be-counted",
  rationale: "whoever can count can read the neighbor's order where one check is missing (OWASP API1:2023)",
  fix: "Use ids that cannot be guessed, like ord_019aa5d0c7c37a0f, and check ownership all the same.",
  severity: "warn",
  area: "security",
  profiles: everyone,
  given: "$",
  check: (_value, { document, follow }) =>
    operationsOf(document)
      .flatMap(({ parameters }) => parameters)
      .filter(({ parameter }) => parameter["in"] === "path" && /(^|_)id$|Id$/.test(String(parameter["name"])))
      .filter(({ parameter }) => typesOf(follow(objectOf(parameter)["schema"])).includes("integer"))
      .map(({ parameter, path }) => ({ message: `The id ${String(parameter["name"])} is a number`, path })),
  good: { path: "/orders/{orderId}", parameters: [idOf("string")] },
  bad: { path: "/orders/{orderId}", parameters: [idOf("integer")] },
});

function idOf(type: string): object {
  return { name: "orderId", in: "path", required: true, description: "x", schema: { type } };
}
