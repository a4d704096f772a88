/** From what `redocly diff` reports to findings in our words. */
import type { Finding, Impact } from "../finding.ts";
import { child, stringsOf, valueAt, type Json } from "../json.ts";
import type { Reach } from "../reach.ts";
import { consequences, editorialProperties } from "./consequences.ts";
import { overruled } from "./overrule.ts";
import { withoutRenames } from "./renames.ts";
import type { RedoclyChange } from "./compare.ts";
import { isElsewhere } from "./territory.ts";
import { inWords } from "./words.ts";

/** Both sides, and how their places are reached. */
export interface Sides {
  readonly before: Json;
  readonly after: Json;
  readonly reachBefore: Reach;
  readonly reachAfter: Reach;
}

/** The findings in a report, without what our own checks judge. */
export function translate(changes: readonly RedoclyChange[], sides: Sides): Finding[] {
  const judged = withoutRenames(changes, sides.before, sides.after).filter((change) => !isElsewhere(change));
  return judged.flatMap((change) => toFindings(change, sides));
}

function toFindings(change: RedoclyChange, sides: Sides): Finding[] {
  const places = placesOf(change);
  const verdict = overruled(change, sides) ?? change.verdicts;
  const [first] = verdict;
  if (first === undefined) return [{ ...places, ...unjudged(change, sides) }];
  if (change.typeName === "Schema" && change.property === "required") return requiredOf(change, verdict, sides);
  const results = [...new Set(verdict.map(({ ruleId, message }) => consequenceOf(ruleId, message)))];
  const what = [...new Set(verdict.map(({ message }) => plain(message)))].join("; ");
  return [{ ...places, impact: "breaking", rule: first.ruleId, message: `${what}: ${results.join("; ")}` }];
}

/** One finding for each property that became required, or no longer is, at the property. */
function requiredOf(change: RedoclyChange, verdicts: RedoclyChange["verdicts"], sides: Sides): Finding[] {
  const lists = [stringsOf(change.base?.value), stringsOf(change.revision?.value)] as const;
  const [before, after] = lists.map((names) => new Set(names)) as [Set<string>, Set<string>];
  return verdicts.flatMap(({ ruleId }) => {
    const became = ruleId === "required-properties-added";
    const names = became ? lists[1].filter((name) => !before.has(name)) : lists[0].filter((name) => !after.has(name));
    return names.flatMap((name): Finding[] => {
      const at = {
        before: propertyAt(sides.before, change.base, name),
        after: propertyAt(sides.after, change.revision, name),
      };
      // A property that is gone altogether is reported as removed.
      if (!became && at.after === undefined && at.before !== undefined) return [];
      if (isOneWay(sides, at, became ? "readOnly" : "writeOnly")) return [];
      const words = became ? "became required" : "is no longer always there";
      const message = `\`${name}\` ${words}: ${consequences[ruleId] ?? ""}`;
      return [
        {
          impact: "breaking",
          rule: ruleId,
          message,
          before: at.before ?? pointerOf(change.base),
          after: at.after ?? pointerOf(change.revision),
        },
      ];
    });
  });
}

/** A read-only property is never asked of a request, a write-only one never expected in an answer. */
function isOneWay(sides: Sides, at: Pick<Finding, "before" | "after">, flag: string): boolean {
  const values = [
    at.before === undefined ? undefined : valueAt(sides.before, at.before),
    at.after === undefined ? undefined : valueAt(sides.after, at.after),
  ];
  return values.some((value) => (value as Json | undefined)?.[flag] === true);
}

function propertyAt(document: Json, location: RedoclyChange["base"], name: string): string | undefined {
  if (location === undefined) return undefined;
  const schema = pointerOf(location)?.replace(/\/required$/, "") ?? "";
  const at = child(schema, "properties", name);
  return valueAt(document, at) === undefined ? undefined : at;
}

/** What has no verdict is compatible when a program can see it, editorial when only people can. */
function unjudged(change: RedoclyChange, sides: Sides): Pick<Finding, "impact" | "rule" | "message"> {
  const rule = `${change.typeName}-${change.kind}`;
  return { impact: impactOf(change), rule, message: inWords(change, sides) };
}

const documentation =
  /^(Example|ExamplesMap|ExternalDocs|Tag|TagList|Info|Contact|License|Link|Links|LinksMap|Xml|SpecExtension|ServerVariable)$/;

function impactOf(change: RedoclyChange): Impact {
  if (documentation.test(change.typeName)) return "editorial";
  const property = change.property ?? "";
  if (property.startsWith("x-") || editorialProperties.has(property)) return "editorial";
  return "compatible";
}

const pointerOf = (location: RedoclyChange["base"]): string | undefined =>
  location?.pointer.replace(/^#/, "").replace(/\/$/, "");

/** Where the change is. A removed keyword is placed at what held it, if that is still there. */
function placesOf(change: RedoclyChange): Pick<Finding, "before" | "after"> {
  return { before: pointerOf(change.base), after: pointerOf(change.revision) };
}

/** Without the period, and without the name of the schema that holds a property: the name may be that of a merged one. */
const plain = (message: string): string => message.replace(/\.$/, "").replace(/^(Property `[^`]*`) of `[^`]*`/, "$1");

function consequenceOf(ruleId: string, message: string): string {
  if (/^(Webhook|Callback|All (webhooks|callbacks))/.test(message)) return "who waits to be called waits in vain";
  return consequences[ruleId] ?? "callers may fail";
}
