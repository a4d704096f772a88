import { complaint } from "../complaint.ts";
import { listOf, objectOf } from "../json.ts";
import { messagesOf, payloadOf } from "../messages.ts";
import { everyone } from "../profile.ts";
import { rule, type Objection } from "../rule.ts";

export default rule({
  name: "event-examples-are-valid",
  rationale: "an example is the first thing that is copied",
  fix: "Correct the example, or the schema if the example tells the truth.",
  severity: "error",
  area: "documentation",
  profiles: everyone,
  given: "$",
  check: (_value, { document }) =>
    messagesOf(document).flatMap(({ message, name, path }) => {
      const { schema } = payloadOf(document, message, path);
      const examples = listOf(message["examples"]).map((each) => objectOf(each));
      return examples.flatMap(({ payload }, index): Objection[] => {
        const wrong = payload === undefined ? undefined : complaint(document, schema, payload);
        return wrong === undefined
          ? []
          : [{ message: `An example of ${name} is not valid: ${wrong}`, path: [...path, "examples", index] }];
      });
    }),
  good: { examples: [{ payload: { orderId: "ord_1" } }] },
  bad: { examples: [{ payload: { orderId: 1 } }] },
});
