/** What is promised of an event beside its schema: that it exists, how long it is kept, in which order it comes, what data it holds. */
import { fromTo } from "../redocly/words.ts";
import type { Finding } from "../finding.ts";
import { same, stringsOf, text, type Json } from "../json.ts";
import { isStated, modeOf, stated, type EventType } from "./event-types.ts";
import { durationMs } from "./durations.ts";

export interface Events {
  readonly document: Json;
  readonly types: ReadonlyMap<string, EventType>;
}

/** Classes of data from the one anybody may see (kernel/src/api/about.ts). */
const dataClasses = ["public", "internal", "financial", "personal", "payment"];

/** The findings about every event type of either document. */
export function promiseFindings(before: Events, after: Events): Finding[] {
  const names = [...new Set([...before.types.keys(), ...after.types.keys()])].sort();
  return names.flatMap((name): Finding[] => {
    const [was, is] = [before.types.get(name), after.types.get(name)];
    if (was === undefined && is !== undefined) {
      return [
        {
          impact: "compatible",
          rule: "event-added",
          message: `Event \`${name}\` was added: consumers may subscribe to it`,
          after: is.pointer,
        },
      ];
    }
    if (was === undefined) return [];
    if (is === undefined) {
      return [
        {
          impact: "breaking",
          rule: "event-removed",
          message: `Event \`${name}\` was removed: consumers wait for it in vain`,
          before: was.pointer,
        },
      ];
    }
    return promises(name, { type: was, document: before.document }, { type: is, document: after.document });
  });
}

interface Stating {
  readonly type: EventType;
  readonly document: Json;
}

function promises(name: string, before: Stating, after: Stating): Finding[] {
  const places = { before: before.type.pointer, after: after.type.pointer, event: name };
  const say = (rule: string, impact: Finding["impact"], message: string): Finding => ({
    impact,
    rule,
    message,
    ...places,
  });
  const values = (key: string) =>
    [before, after].map(({ type, document }) => stated(key, type.message, type.channel, document)) as [
      unknown,
      unknown,
    ];
  return [
    ...owner(name, values("owner"), say),
    ...retention(
      name,
      values("retention").map((each, side) => each ?? values("retentionDays")[side]) as [unknown, unknown],
      say,
    ),
    ...ordering(name, values("orderingKey"), say),
    ...classes(name, values("dataClass"), values("dataClasses"), say),
    ...mode(name, before, after, say),
    ...words(name, before.type.message, after.type.message, say),
    ...contentType(name, before.type.message["contentType"], after.type.message["contentType"], say),
  ];
}

function words(name: string, before: Json, after: Json, say: Say): Finding[] {
  return ["title", "summary", "description"].flatMap((key) =>
    same(before[key], after[key]) ? [] : [say(`event-${key}`, "editorial", `The ${key} of \`${name}\` was reworded`)],
  );
}

type Say = (rule: string, impact: Finding["impact"], message: string) => Finding;
type Values = readonly [unknown, unknown];

function owner(name: string, [was, is]: Values, say: Say): Finding[] {
  if (same(was, is) || !isStated(was)) return [];
  return isStated(is)
    ? [say("event-owner", "editorial", `The owner of \`${name}\` ${fromTo(was, is)}: consumers turn to another team`)]
    : [say("event-owner", "breaking", `The owner of \`${name}\` was dropped: nobody answers for the event any more`)];
}

function retention(name: string, [was, is]: Values, say: Say): Finding[] {
  if (same(was, is) || !isStated(was)) return [];
  const [earlier, later] = [durationMs(was), durationMs(is)];
  const longer = earlier !== undefined && later !== undefined && later >= earlier;
  const consequence = longer ? "consumers may replay more" : "consumers that were away, or replay, find events gone";
  return [
    say(
      "retention",
      longer ? "compatible" : "breaking",
      `The retention of \`${name}\` ${fromTo(was, is)}: ${consequence}`,
    ),
  ];
}

function ordering(name: string, [was, is]: Values, say: Say): Finding[] {
  if (same(was, is)) return [];
  const message = `The ordering key of \`${name}\` ${fromTo(was, is)}`;
  return isStated(was)
    ? [
        say(
          "ordering-key",
          "breaking",
          `${message}: consumers that rely on the order of a key meet events out of order`,
        ),
      ]
    : [say("ordering-key", "compatible", `${message}: consumers may rely on the order`)];
}

function classes(name: string, one: Values, many: Values, say: Say): Finding[] {
  const [was, is] = [0, 1].map((side) =>
    [one[side], ...stringsOf(many[side])].filter((each) => typeof each === "string"),
  ) as [string[], string[]];
  if (same([...was].sort(), [...is].sort()) || was.length === 0) return [];
  const rank = (list: readonly string[]) => Math.max(...list.map((each) => dataClasses.indexOf(each)));
  const raised = is.some((each) => !was.includes(each)) && rank(is) >= rank(was);
  const consequence = raised
    ? "consumers that may not keep such data must not read it any more"
    : "consumers keep less sensitive data";
  return [
    say(
      "data-class",
      raised ? "breaking" : "compatible",
      `The data class of \`${name}\` changed from ${was.join(", ")} to ${is.join(", ") || "none"}: ${consequence}`,
    ),
  ];
}

function mode(name: string, before: Stating, after: Stating, say: Say): Finding[] {
  const [was, is] = [modeOf(before.type, before.document), modeOf(after.type, after.document)];
  if (was === is) return [];
  const kept = is === "FULL" || was === "NONE";
  const consequence = kept ? "consumers are promised more" : "what consumers were promised no longer holds";
  return [
    say(
      "compatibility",
      kept ? "compatible" : "breaking",
      `The compatibility of \`${name}\` changed from ${was} to ${is}: ${consequence}`,
    ),
  ];
}

function contentType(name: string, was: unknown, is: unknown, say: Say): Finding[] {
  const plain = (value: unknown) =>
    text(value, "application/json")
      .toLowerCase()
      .replace(/\s*;\s*charset="?utf-8"?$/, "");
  if (plain(was) === plain(is)) return [];
  return [
    say("content-type", "breaking", `The content type of \`${name}\` ${fromTo(was, is)}: consumers cannot read it`),
  ];
}
