/** Changes of `x-api`: who answers for the API, what it promises, how long it lives. Also of events: the same keys. */
import { judgeSunset, sunsetOf } from "./dates.ts";
import { fromTo } from "../redocly/words.ts";
import type { Finding, Impact } from "../finding.ts";
import { child, objectOf, same, stringsOf, type Json } from "../json.ts";

type Judge = (before: unknown, after: unknown) => readonly [Impact, string] | undefined;

const judges: Readonly<Record<string, Judge>> = {
  owner: (_before, after) =>
    after === undefined || after === ""
      ? ["breaking", "nobody answers for the API any more"]
      : ["editorial", "callers turn to another team"],
  lifecycle,
  dataClasses: (before, after) => classes(before, after),
  authority: (before, after) => {
    const gone = stringsOf(before).filter((each) => !stringsOf(after).includes(each));
    return gone.length > 0
      ? ["compatible", `who needs the truth about ${gone.join(", ")} must know where it is now`]
      : ["compatible", "the API is now the authority for more"];
  },
  slo,
  deprecation: () => undefined,
  sunset: () => undefined,
};

/** The findings about the API as a whole. */
export function apiFindings(before: Json, after: Json): Finding[] {
  return [...statements(before, after), ...sunset(before, after)];
}

function statements(before: Json, after: Json): Finding[] {
  const [earlier, later] = [objectOf(before["x-api"]), objectOf(after["x-api"])];
  if (before["x-api"] === undefined || same(earlier, later)) return [];
  if (after["x-api"] === undefined) {
    const message = "`x-api` was dropped: nobody answers for the API, and what it promises is no longer said";
    return [{ impact: "breaking", rule: "api-dropped", message, before: "/x-api" }];
  }
  return Object.keys({ ...earlier, ...later })
    .sort()
    .flatMap((key): Finding[] => {
      if (same(earlier[key], later[key])) return [];
      const judge = judges[key];
      const judged =
        judge === undefined ? (["editorial", "callers cannot tell"] as const) : judge(earlier[key], later[key]);
      if (judged === undefined) return [];
      const [impact, consequence] = judged;
      const message = `\`${key}\` of the API ${fromTo(earlier[key], later[key])}: ${consequence}`;
      const at = child("/x-api", key);
      return [
        {
          impact,
          rule: `api-${key}`,
          message,
          ...(key in earlier ? { before: at } : {}),
          after: key in later ? at : "/x-api",
        },
      ];
    });
}

function sunset(before: Json, after: Json): Finding[] {
  const [earlier, later] = [sunsetOf(before), sunsetOf(after)];
  const judged = judgeSunset(earlier?.date, later?.date);
  if (judged === undefined) return [];
  return [
    {
      ...judged,
      rule: "sunset",
      before: earlier && child("", ...earlier.path),
      after: later && child("", ...later.path),
    },
  ];
}

function lifecycle(before: unknown, after: unknown): readonly [Impact, string] {
  if (after === "retired") return ["breaking", "callers get 410"];
  if (after === "deprecated") return ["compatible", "callers should plan to move to its successor"];
  if (after === "draft" || after === undefined) {
    return before === "draft"
      ? ["editorial", "callers cannot tell"]
      : ["breaking", "nothing is promised to callers any more"];
  }
  return ["compatible", "callers may rely on it"];
}

/** Classes of data: more of them is said, because those who keep the data have duties. */
function classes(before: unknown, after: unknown): readonly [Impact, string] {
  const added = stringsOf(after).filter((each) => !stringsOf(before).includes(each));
  return added.length > 0
    ? ["compatible", `who keeps the data now keeps ${added.join(", ")} data and has its duties`]
    : ["compatible", "the API handles less sensitive data"];
}

function slo(before: unknown, after: unknown): readonly [Impact, string] {
  const [earlier, later] = [objectOf(before), objectOf(after)];
  const [was, is] = [percent(earlier["availability"]), percent(later["availability"])];
  const lower = (was !== undefined && (is === undefined || is < was)) || slower(earlier, later);
  return lower ? ["breaking", "callers were promised more"] : ["compatible", "callers are promised more"];
}

/** Latencies (`p50Ms`, `p99Ms`…): larger is worse, and so is none. */
function slower(earlier: Json, later: Json): boolean {
  return Object.entries(earlier).some(([key, value]) => {
    if (!/Ms$|Seconds$/.test(key) || typeof value !== "number") return false;
    const now = later[key];
    return typeof now !== "number" || now > value;
  });
}

function percent(value: unknown): number | undefined {
  const number = Number.parseFloat(String(value));
  return Number.isNaN(number) ? undefined : number;
}
