import { objectOf, isText } from "../json.ts";
import { messagesOf } from "../messages.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

const classes = ["public", "internal", "financial", "personal", "payment"];
const directions = ["BACKWARD", "FORWARD", "FULL"];

export default rule({
  name: "events-are-owned",
  rationale:
    "an event outlives its writer's attention: somebody answers for it, and it is known how long and in which order it is kept",
  fix: "State owner, retentionDays, orderingKey, dataClass and compatibility in x-event: in kernel/src/model/events.ts, where it is declared.",
  severity: "error",
  area: "policy",
  profiles: ours,
  given: "$",
  check: (_value, { document }) =>
    messagesOf(document).flatMap(({ message, name, path }) => {
      const { owner, retentionDays, orderingKey, dataClass, compatibility } = objectOf(message["x-event"]);
      const wrong = [
        isText(owner) ? [] : ["owner must name the team that answers for it"],
        Number.isInteger(retentionDays) && Number(retentionDays) > 0
          ? []
          : ["retentionDays must be a whole number above 0"],
        isText(orderingKey) ? [] : ["orderingKey must say by what it is ordered"],
        classes.includes(String(dataClass)) ? [] : [`dataClass must be one of ${classes.join(", ")}`],
        directions.includes(String(compatibility)) ? [] : [`compatibility must be one of ${directions.join(", ")}`],
      ].flat();
      return wrong.map((what) => ({ message: `${name}: x-event.${what}`, path: [...path, "x-event"] }));
    }),
  good: {},
  bad: { "x-event": { owner: "", retentionDays: 0, dataClass: "secret" } },
});
