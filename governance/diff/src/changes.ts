/** From findings of several judges to changes: placed in the documents as they were written, each told once. */
import { existing } from "./canonical/origins.ts";
import { gravest, impacts, type Finding } from "./finding.ts";
import { lastTokenOf, valueAt, type Json } from "./json.ts";
import type { Reach, Touch } from "./reach.ts";
import type { Bump, Change, DiffOptions, DiffResult } from "./result.ts";
import { concerned, type Place, type Usage } from "./usage.ts";

/** One document: as it was written, canonical, and the way back. */
export interface Side {
  readonly written: Json;
  readonly canonical: Json;
  readonly original: (pointer: string) => string;
  readonly reach: Pick<Reach, "touches">;
}

interface Placed {
  readonly finding: Finding;
  readonly pointer: string;
  readonly places: readonly Place[];
}

/** The result of a comparison. */
export function resultOf(
  findings: readonly Finding[],
  sides: { readonly before: Side; readonly after: Side },
  options: DiffOptions,
): DiffResult {
  const usage = usageOf(options, sides.before.written);
  const groups = new Map<string, Placed[]>();
  for (const finding of findings) {
    const placed = place(finding, sides);
    const key = `${placed.pointer} ${finding.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  const told = withoutEchoes([...groups.values()]);
  const changes = told.map((group) => changeOf(group, usage)).sort(inOrder);
  const worst = gravest(changes.map(({ impact }) => impact));
  return { breaking: worst === "breaking", requiredBump: worst === undefined ? "none" : bumps[worst], changes };
}

const bumps: Readonly<Record<Finding["impact"], Bump>> = { breaking: "major", compatible: "minor", editorial: "patch" };

function usageOf({ usage = [], api }: DiffOptions, before: Json): Usage[] {
  const id = api ?? valueAt(before, "/x-api/id");
  const major = Number(String(valueAt(before, "/info/version")).split(".")[0]);
  return usage
    .filter((use) => use.api === "" || id === undefined || use.api === id)
    .filter((use) => use.major === undefined || use.major === major);
}

function place(finding: Finding, { before, after }: { readonly before: Side; readonly after: Side }): Placed {
  const places = [
    ...(finding.before === undefined ? [] : [placeIn(before, finding.before, finding)]),
    ...(finding.after === undefined ? [] : [placeIn(after, finding.after, finding)]),
  ];
  return { finding, places, pointer: pointerOf(finding, before, after) };
}

function placeIn(side: Side, pointer: string, { event }: Finding): Place {
  const touches = event === undefined ? side.reach.touches(pointer) : [touchOfEvent(event)];
  return { document: side.canonical, pointer, touches };
}

/** How an event is named among what a change touches. */
export const touchOfEvent = (name: string): Touch => ({
  operation: name,
  operationId: undefined,
  method: "",
  path: name,
  direction: undefined,
});

function pointerOf(finding: Finding, before: Side, after: Side): string {
  const there = finding.after === undefined ? undefined : settled(after.original(finding.after));
  const here = finding.before === undefined ? undefined : settled(before.original(finding.before));
  if (there !== undefined && exists(after.written, there)) return there;
  if (here !== undefined && exists(after.written, here)) return here;
  if (there === undefined && here !== undefined && exists(before.written, here)) return here;
  return there === undefined ? existing(before.written, here ?? "") : existing(after.written, there);
}

/** The alternatives of `security` and the members of sets have another order in the canonical document. */
const settled = (pointer: string): string =>
  pointer.replace(/(\/security|\/tags|\/(?:any|one|all)Of\/\d+\/enum)\/.*$/, "$1");

const exists = (document: Json, pointer: string): boolean => valueAt(document, pointer) !== undefined;

/** At a place with a graver finding, the bare news that something is there or not says nothing more. */
function withoutEchoes(groups: readonly Placed[][]): Placed[][] {
  const grave = new Set(
    groups.flatMap((group) =>
      group.some(({ finding }) => finding.impact === "breaking") ? [group[0]?.pointer ?? ""] : [],
    ),
  );
  return groups.filter((group) => {
    const [first] = group;
    const bare = group.every(
      ({ finding }) => finding.impact !== "breaking" && /^[A-Z]\w+-(added|removed|modified)$/.test(finding.rule),
    );
    return !(bare && first !== undefined && grave.has(first.pointer));
  });
}

/** What a request lacks from now on concerns all who send it, not only those who send the field already. */
const ofEveryone = new Set(["required-properties-added", "request-body-became-required"]);

function changeOf(group: readonly Placed[], usage: readonly Usage[]): Change {
  const [first, ...others] = [...group].sort(
    (a, b) =>
      impacts.indexOf(a.finding.impact) - impacts.indexOf(b.finding.impact) ||
      a.finding.message.length - b.finding.message.length,
  );
  if (first === undefined) throw new Error("a change without a finding");
  const { finding, pointer } = first;
  const places = [first, ...others].flatMap((each) => each.places);
  const consumers = finding.impact === "editorial" ? [] : concerned(usage, places, ofEveryone.has(finding.rule));
  return { impact: finding.impact, pointer, message: `${finding.message}${where(places, pointer)}.`, consumers };
}

/** ` (in POST /orders and 3 other operations)` */
function where(places: readonly Place[], pointer: string): string {
  if (/^\/(x-|servers|info|tags|components\/securitySchemes)/.test(pointer)) return "";
  const operations = [...new Set(places.flatMap(({ touches }) => touches.map(({ operation }) => operation)))].sort();
  const [first] = operations;
  if (first === undefined || lastTokenOf(pointer) === "") return "";
  const more = operations.length - 1;
  return ` (in ${first}${more === 0 ? "" : ` and ${String(more)} other operation${more === 1 ? "" : "s"}`})`;
}

function inOrder(a: Change, b: Change): number {
  const byImpact = impacts.indexOf(a.impact) - impacts.indexOf(b.impact);
  if (byImpact !== 0) return byImpact;
  const [one, other] = [`${a.pointer}\n${a.message}`, `${b.pointer}\n${b.message}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
