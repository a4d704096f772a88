import { listOf, objectOf, isText } from "../json.ts";
import { everyone } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "parameters-are-described",
  rationale: "a filter's name seldom says what it matches",
  fix: 'Describe what the parameter selects or changes, with its unit: `.describe("…")` in the contract.',
  severity: "warn",
  area: "documentation",
  profiles: everyone,
  given: operations,
  check: (operation, { follow }) =>
    listOf(objectOf(operation)["parameters"])
      .map((each, index) => ({ parameter: follow(each), index }))
      // A path parameter is explained by its path.
      .filter(({ parameter }) => parameter["in"] !== "path" && !isText(parameter["description"]))
      .map(({ parameter, index }) => ({
        message: `The parameter ${String(parameter["name"])} has no description`,
        path: ["parameters", index],
      })),
  good: {
    parameters: [{ name: "state", in: "query", description: "Only orders in this state.", schema: { type: "string" } }],
  },
  bad: { parameters: [{ name: "state", in: "query", schema: { type: "string" } }] },
});
