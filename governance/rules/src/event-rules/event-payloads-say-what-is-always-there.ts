import { listOf, objectOf } from "../json.ts";
import { messagesOf, payloadOf } from "../messages.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";
import { typesOf } from "../schemas.ts";

export default rule({
  name: "event-payloads-say-what-is-always-there",
  rationale:
    "a producer that promises nothing cannot be held to anything, and its events are not comparable over versions",
  fix: "List in `required` what the producer always writes.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (_value, { document, follow }) =>
    messagesOf(document).flatMap(({ message, name, path }) => {
      const { schema, path: at } = payloadOf(document, message, path);
      const payload = follow(schema);
      const bare = typesOf(payload).includes("object") && "properties" in payload;
      return bare && Object.keys(objectOf(payload["properties"])).length > 0 && listOf(payload["required"]).length === 0
        ? [{ message: `The payload of ${name} promises no member`, path: at }]
        : [];
    }),
  good: {},
  bad: { payload: { type: "object", properties: { orderId: { type: "string" } } } },
});
