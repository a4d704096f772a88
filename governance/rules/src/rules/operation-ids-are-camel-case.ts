import { objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "operation-ids-are-camel-case",
  rationale: "the operationId is the method's name in every client and the handler's file in the house",
  fix: "Name the operation with a verb and a noun in camelCase: `placeOrder`.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: operations,
  check: (operation) => {
    const id = objectOf(operation)["operationId"];
    const good = typeof id === "string" && /^[a-z][a-zA-Z0-9]*$/.test(id);
    return good ? [] : [{ message: `The operationId ${JSON.stringify(id)} is not camelCase`, path: ["operationId"] }];
  },
  good: { operationId: "placeOrder" },
  bad: { operationId: "Place_order" },
});
