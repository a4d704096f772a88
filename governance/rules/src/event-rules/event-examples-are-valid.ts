import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { listOf, objectOf, type Json } from "../json.ts";
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

/** What is wrong with a value, or nothing; a schema that Ajv cannot read says nothing about it. */
function complaint(document: Json, schema: Json, value: unknown): string | undefined {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  formats.default(ajv);
  try {
    const validate = ajv.compile({ ...schema, components: document["components"] });
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath ?? ""} ${error?.message ?? "does not follow the schema"}`.trim();
  } catch {
    return undefined;
  }
}
