import { messagesOf } from "../messages.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

/** Past participles that do not end in -ed. */
const irregular = new Set([
  "sent", "paid", "lost", "found", "sold", "made", "taken", "given", "written", "put", "set", "cut", "split", "held", "left", "met", "won",
  "begun", "bought", "brought", "built", "caught", "chosen", "drawn", "driven", "fallen", "gone", "grown", "kept", "known", "laid", "led",
  "let", "lent", "read", "risen", "run", "seen", "shown", "shut", "spent", "stolen", "sworn", "told", "thrown", "withdrawn", "shrunk",
]); // prettier-ignore

export default rule({
  name: "events-are-facts-with-a-version",
  rationale:
    "an event is something that has happened and cannot be refused; its version lets two shapes live side by side",
  fix: "Name it <thing>.<what happened>.v<number>: order.placed.v1.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (_value, { document }) =>
    messagesOf(document).flatMap(({ name, path }) => {
      const parts = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*\.([a-z][a-z0-9-]*)\.v[1-9]\d*$/.exec(name);
      if (parts === null) return [{ message: `The event ${name} is not named like order.placed.v1`, path }];
      const last = parts[1]?.split("-").find((word) => word.endsWith("ed") || irregular.has(word));
      return last === undefined ? [{ message: `The event ${name} is not in the past tense`, path }] : [];
    }),
  good: { name: "order.part-shipped.v2" },
  bad: { name: "order.place" },
});
