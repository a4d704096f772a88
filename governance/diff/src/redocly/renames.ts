/**
 * `redocly diff` takes two names that look alike for a rename and compares what is behind them. A wire knows no renames: what had the
 * earlier name is gone, what has the later one is new.
 */
import { valueAt, type Json } from "../json.ts";
import type { RedoclyChange } from "./run.ts";

/** The report with every rename as a removal and an addition, and without the comparison of the two. */
export function withoutRenames(changes: readonly RedoclyChange[], before: Json, after: Json): RedoclyChange[] {
  const renames = changes.filter(({ kind, property }) => kind === "modified" && property === "key");
  const within = (pointer: string | undefined, places: readonly string[]) =>
    pointer !== undefined && places.some((place) => pointer === place || pointer.startsWith(`${place}/`));
  const gone = renames.flatMap(({ base }) => base?.pointer ?? []);
  const come = renames.flatMap(({ revision }) => revision?.pointer ?? []);
  const kept = changes.filter(
    (change) => !within(change.base?.pointer, gone) && !within(change.revision?.pointer, come),
  );
  return [...kept, ...renames.flatMap((rename) => apart(rename, before, after))];
}

function apart({ base, revision, ...change }: RedoclyChange, before: Json, after: Json): RedoclyChange[] {
  if (base === undefined || revision === undefined) return [];
  const name = (path: string) => `${change.path.replace(/\/[^/]*$/, "")}/${path.split("/").at(-1) ?? ""}`;
  const message = (text: string) => text.replace(/^(.*?) (was renamed to|became) .*$/, "$1 was removed.");
  const verdicts = change.verdicts.map((verdict) => ({ ...verdict, message: message(verdict.message) }));
  return [
    {
      ...change,
      kind: "removed",
      property: undefined,
      path: name(base.pointer),
      base: { pointer: base.pointer, value: valueAt(before, base.pointer) },
      verdicts,
    },
    {
      ...change,
      kind: "added",
      property: undefined,
      path: name(revision.pointer),
      revision: { pointer: revision.pointer, value: valueAt(after, revision.pointer) },
      verdicts: [],
    },
  ];
}
