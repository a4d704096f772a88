/**
 * `redocly diff` takes two names that look alike for a rename and compares what is behind them. A wire knows no renames: what had the
 * earlier name is gone, what has the later one is new.
 */
import { objectOf, valueAt, type Json } from "../json.ts";
import type { RedoclyChange } from "./compare.ts";

/** The report with every rename as a removal and an addition, and without the comparison of the two. */
export function withoutRenames(changes: readonly RedoclyChange[], before: Json, after: Json): RedoclyChange[] {
  const renames = changes.flatMap((change) => {
    // Components have no names on the wire, and those we made ourselves are told apart where they are used.
    if (change.kind !== "modified" || change.path.startsWith("#/components/")) return [];
    return change.property === "key" ? [change] : isOther(change, before) ? [whole(change, before, after)] : [];
  });
  const within = (pointer: string | undefined, places: readonly string[]) =>
    pointer !== undefined && places.some((place) => pointer === place || pointer.startsWith(`${place}/`));
  const gone = renames.flatMap(({ base }) => base?.pointer ?? []);
  const come = renames.flatMap(({ revision }) => revision?.pointer ?? []);
  const kept = changes.filter(
    (change) => !within(change.base?.pointer, gone) && !within(change.revision?.pointer, come),
  );
  return [...kept, ...renames.flatMap((rename) => apart(rename, before, after))];
}

/** Another parameter: one of another place, or of another name that is on the wire. */
function isOther({ typeName, property, base, revision }: RedoclyChange, before: Json): boolean {
  if (typeName !== "Parameter" || (property !== "name" && property !== "in")) return false;
  const place = objectOf(valueAt(before, holderOf(base?.pointer)))["in"];
  if (property === "name" && place === "path") return false;
  return property === "in" || String(base?.value).toLowerCase() !== String(revision?.value).toLowerCase();
}

const holderOf = (pointer = ""): string => pointer.replace(/\/[^/]*$/, "");

/** The change of a parameter's name or place as a change of the parameter. */
function whole(change: RedoclyChange, before: Json, after: Json): RedoclyChange {
  const holder = (location: RedoclyChange["base"], document: Json) => {
    const pointer = holderOf(location?.pointer);
    return { pointer, value: valueAt(document, pointer) };
  };
  return { ...change, base: holder(change.base, before), revision: holder(change.revision, after) };
}

function apart({ base, revision, ...change }: RedoclyChange, before: Json, after: Json): RedoclyChange[] {
  if (base === undefined || revision === undefined) return [];
  const name = (path: string) => `${change.path.replace(/\/[^/]*$/, "")}/${path.split("/").at(-1) ?? ""}`;
  const was = { pointer: base.pointer, value: valueAt(before, base.pointer) };
  const is = { pointer: revision.pointer, value: valueAt(after, revision.pointer) };
  const rest = { ...change, property: undefined };
  return [
    { ...rest, kind: "removed", path: name(was.pointer), base: was, verdicts: lost(change.verdicts, was.value) },
    { ...rest, kind: "added", path: name(is.pointer), revision: is, verdicts: demanded(change.typeName, is) },
  ];
}

type Verdicts = RedoclyChange["verdicts"];

/** The verdicts on the rename, as verdicts on the removal. */
function lost(verdicts: Verdicts, value: unknown): Verdicts {
  return verdicts.map((verdict) => {
    const [, thing = verdict.message] = /^(.*?) (?:was renamed to|became|is now a) /.exec(verdict.message) ?? [];
    const { name, in: place } = objectOf(value);
    const what = verdict.ruleId === "parameter-removed" ? `\`${String(name)}\` ${String(place)} parameter` : thing;
    return { ...verdict, message: `${what} was removed.` };
  });
}

/** What Redocly would have said of a parameter that was simply added. */
function demanded(typeName: string, { pointer, value }: { pointer: string; value: unknown }): Verdicts {
  const { name, in: place, required } = objectOf(value);
  if (typeName !== "Parameter" || required !== true) return [];
  const message = `Required \`${String(name)}\` ${String(place)} parameter was added.`;
  return [{ ruleId: "parameter-became-required", message, location: { file: "after.json", pointer } }];
}
