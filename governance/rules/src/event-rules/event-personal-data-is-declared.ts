import { objectOf } from "../json.ts";
import { messagesOf, payloadSchemasOf } from "../messages.ts";
import { personalProperties } from "../personal.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "event-personal-data-is-declared",
  rationale: "a log is kept for long and replayed to many: what is in it must be known before it is written",
  fix: "Declare dataClass `personal`, or carry a reference instead of the person's data.",
  severity: "error",
  area: "security",
  profiles: ours,
  given: "$",
  check: (_value, { document }) =>
    messagesOf(document)
      .filter(({ message }) => !["personal", "payment"].includes(String(objectOf(message["x-event"])["dataClass"])))
      .flatMap((placed) =>
        personalProperties(payloadSchemasOf(document, placed)).map(({ property, path }) => ({
          message: `${property} in ${placed.name} looks personal, but its dataClass does not say so`,
          path,
        })),
      ),
  good: {},
  bad: { payload: { type: "object", properties: { email: { type: "string" } } } },
});
