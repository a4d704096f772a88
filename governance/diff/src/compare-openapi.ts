/** Compares two OpenAPI documents: both canonical, judged by `redocly diff` and by the checks of our own. */
import { template, type Names } from "./canonical/names.ts";
import { canonicalOpenApi } from "./canonical/openapi.ts";
import { ownFindings } from "./checks/all.ts";
import type { Side } from "./changes.ts";
import type { Finding } from "./finding.ts";
import { objectOf, same, type Json } from "./json.ts";
import { Reach } from "./reach.ts";
import { redoclyDiff } from "./redocly/compare.ts";
import { translate } from "./redocly/translate.ts";

const noNames: Names = { paths: new Map(), schemes: new Map() };

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly findings: readonly Finding[];
}

/** The findings between two documents. `thorough`: ask the judges even when the canonical documents are equal. */
export async function compareOpenApi(before: Json, after: Json, thorough = false): Promise<Comparison> {
  const one = sideOf(before, noNames);
  const other = sideOf(after, namesOf(before, after));
  if (!thorough && same(one.canonical, other.canonical)) return { before: one, after: other, findings: [] };
  const sides = {
    before: one.canonical,
    after: other.canonical,
    reachBefore: new Reach(one.canonical),
    reachAfter: new Reach(other.canonical),
  };
  const changes = await redoclyDiff(one.canonical, other.canonical);
  return { before: one, after: other, findings: [...ownFindings(sides), ...translate(changes, sides)] };
}

function sideOf(written: Json, names: Names): Side {
  const { document, original } = canonicalOpenApi(written, names);
  return { written, canonical: document, original, reach: new Reach(document) };
}

/** Names that callers do not see: of path parameters, and of security schemes that are defined alike. */
function namesOf(before: Json, after: Json): Names {
  const paths = Object.keys({ ...objectOf(before["paths"]), ...objectOf(before["webhooks"]) });
  const [earlier, later] = [before, after].map((each) => objectOf(objectOf(each["components"])["securitySchemes"])) as [
    Json,
    Json,
  ];
  const gone = Object.keys(earlier).filter((name) => !(name in later));
  const renamed = Object.keys(later).flatMap((name): [string, string][] => {
    if (name in earlier) return [];
    const alike = gone.filter((each) => same(earlier[each], later[name]));
    return alike[0] === undefined ? [] : [[name, alike[0]]];
  });
  return { paths: new Map(paths.toReversed().map((path) => [template(path), path])), schemes: new Map(renamed) };
}
