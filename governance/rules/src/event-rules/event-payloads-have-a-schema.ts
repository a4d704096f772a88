import { messagesOf, payloadOf } from "../messages.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "event-payloads-have-a-schema",
  rationale: "a consumer can only be written, checked and kept working against a schema",
  fix: "Give the message a payload with a schema.",
  severity: "warn",
  area: "documentation",
  profiles: everyone,
  given: "$",
  check: (_value, { document, follow }) =>
    messagesOf(document)
      .filter(({ message, path }) => Object.keys(follow(payloadOf(document, message, path).schema)).length === 0)
      .map(({ name, path }) => ({ message: `${name} has no payload schema`, path })),
  good: {},
  bad: { payload: {} },
});
