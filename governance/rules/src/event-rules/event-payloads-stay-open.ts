import { messagesOf, payloadSchemasOf } from "../messages.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "event-payloads-stay-open",
  rationale: "a consumer that refuses members it does not know turns every addition into a breaking change",
  fix: "Leave additionalProperties out of the published schema (the producer checks its own, closed one before it writes).",
  severity: "error",
  area: "stability",
  profiles: ours,
  given: "$",
  check: (_value, { document }) =>
    messagesOf(document).flatMap((placed) =>
      payloadSchemasOf(document, placed)
        .filter(({ schema }) => schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false)
        .map(({ path }) => ({ message: `The payload of ${placed.name} is closed to new members`, path })),
    ),
  good: { payload: { type: "object", properties: { orderId: { type: "string" } } } },
  bad: { payload: { type: "object", properties: {}, additionalProperties: false } },
});
