/** Compares two AsyncAPI 3 documents: schemas by the mode of each event type, and what is promised beside them. */
import { apiFindings } from "../checks/api.ts";
import { touchOfEvent, type Side } from "../changes.ts";
import { compareOpenApi, type Comparison } from "../compare-openapi.ts";
import type { Finding } from "../finding.ts";
import { objectOf, same, type Json } from "../json.ts";
import { channelFindings } from "./channels.ts";
import { eventTypes, modeOf } from "./event-types.ts";
import { promiseFindings } from "./promises.ts";
import { nameOf, wrap, type Mode, type Wrapped } from "./wrap.ts";

/** The findings between two documents of events. */
export async function compareEvents(before: Json, after: Json): Promise<Comparison> {
  const [earlier, later] = [eventTypes(before), eventTypes(after)];
  const mode = (name: string): Mode => {
    const type = earlier.get(name);
    const other = later.get(name);
    // What was promised counts; an event that is new has only what is promised now.
    if (type !== undefined) return modeOf(type, before);
    return other === undefined ? "BACKWARD" : modeOf(other, after);
  };
  const [one, another] = [wrap(before, earlier, mode), wrap(after, later, mode)];
  const comparison = await compareOpenApi(one.document, another.document);
  // Events that came or went are told by name below.
  const schemas = comparison.findings.filter(({ rule }) => rule !== "path-removed" && !rule.startsWith("PathItem"));
  const beside: Finding[] = [
    ...promiseFindings({ document: before, types: earlier }, { document: after, types: later }),
    ...channelFindings(before, after),
    ...apiFindings(before, after),
    ...about(before, after),
  ];
  return {
    before: sideOf(before, comparison.before, one),
    after: sideOf(after, comparison.after, another),
    findings: [...schemas.map(asEvents), ...beside.map(elsewhere)],
  };
}

/** Pointers of findings that are made on the AsyncAPI document itself begin with this, to tell them from those of the wrapping. */
const direct = "/asyncapi-document";

const elsewhere = (finding: Finding): Finding => ({
  ...finding,
  before: finding.before === undefined ? undefined : direct + finding.before,
  after: finding.after === undefined ? undefined : direct + finding.after,
});

function sideOf(written: Json, side: Side, wrapped: Wrapped): Side {
  const original = (pointer: string): string =>
    pointer.startsWith(direct) ? pointer.slice(direct.length) : wrapped.original(side.original(pointer));
  // What stands for an event is called as the event is.
  const touches = (pointer: string) =>
    side.reach
      .touches(pointer)
      .map(({ path, direction }) => ({ ...touchOfEvent(nameOf(path)), path, method: "post", direction }));
  return { ...side, written, original, reach: { touches } };
}

/** Sentences about requests and answers, said of events. */
function asEvents(finding: Finding): Finding {
  const message = finding.message
    .replace("requests without it are refused", "events without it, as written so far, cannot be read")
    .replace(
      "requests with a value that is gone are refused",
      "events with such a value, as written so far, cannot be read",
    )
    .replaceAll("callers", "consumers");
  return { ...finding, message };
}

function about(before: Json, after: Json): Finding[] {
  const [was, is] = [objectOf(before["info"]), objectOf(after["info"])];
  return ["title", "description", "version"].flatMap((key): Finding[] => {
    if (same(was[key], is[key])) return [];
    return [
      {
        impact: "editorial",
        rule: `info-${key}`,
        message: `\`${key}\` of the document was reworded`,
        before: `/info/${key}`,
        after: `/info/${key}`,
      },
    ];
  });
}
