import { isText } from "../json.ts";
import { messagesOf } from "../messages.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "events-are-described",
  rationale: "the name says what happened, not what a consumer may conclude from it",
  fix: "Give the message a summary or a description: one sentence on what has happened.",
  severity: "warn",
  area: "documentation",
  profiles: everyone,
  given: "$",
  check: (_value, { document }) =>
    messagesOf(document)
      .filter(({ message }) => !isText(message["summary"]) && !isText(message["description"]))
      .map(({ name, path }) => ({ message: `${name} is not described`, path })),
  good: {},
  bad: { summary: "" },
});
