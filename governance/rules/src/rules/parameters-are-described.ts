import { asList, asObject, operations, rule } from "../rule.ts";

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

export default rule({
  name: "parameters-are-described",
  rationale: "a filter's name seldom says what it matches",
  severity: "warn",
  given: operations,
  check: (operation) =>
    asList(asObject(operation)["parameters"])
      .map((each, index) => ({ parameter: asObject(each), index }))
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
