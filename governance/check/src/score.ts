/** `tierline score`: how good each contract is, from 0 to 100, and what costs it how much. */
import { objectOf, isText, type Json } from "@tierline/governance-rules/json";
import { explain, type Area } from "@tierline/governance-rules/explain";
import { operationsOf, schemasOf } from "@tierline/governance-rules/schemas";
import { lastOf, type Baseline } from "./baseline.ts";
import { inspect, type CheckRequest } from "./check.ts";
import { CouldNotRun } from "./could-not-run.ts";
import { identityOf } from "./identity.ts";
import { shortened, type Report, type ReportFinding } from "./report.ts";
import type { Contract } from "./steps/step.ts";

/** The points each area can lose; 100 together. */
export const weights: Readonly<Record<Area, number>> = {
  documentation: 25,
  design: 25,
  security: 20,
  policy: 15,
  stability: 15,
};

/** What a finding costs, and how much one rule can cost at most. */
const price = {
  error: { each: 5, atMost: 15 },
  warning: { each: 0.5, atMost: 4 },
  waived: { each: 1, atMost: 3 },
} as const;

export interface Cost {
  readonly area: Area;
  /** Points lost, with one digit after the point. */
  readonly points: number;
  readonly what: string;
}

export interface Score {
  /** `process/orders@v1`, or the file of a document that does not say. */
  readonly api: string;
  readonly version: string;
  readonly owner: string;
  /** Whole points, 0 to 100. */
  readonly score: number;
  readonly areas: Readonly<Record<Area, number>>;
  /** The dearest first. */
  readonly costs: readonly Cost[];
}

/** The scores of all APIs, or of the one named (`process/orders`). Throws `CouldNotRun` when there is none. */
export async function scores(request: CheckRequest, api?: string): Promise<Score[]> {
  const { report, contracts } = await inspect(request);
  const all = contracts
    .filter(({ kind }) => kind === "openapi")
    .filter(({ document }) => api === undefined || objectOf(document["x-api"])["id"] === api);
  if (all.length === 0) throw new CouldNotRun(`There is no API "${api ?? ""}" here.`);
  return all.map((contract) => scoreOf(contract, report, request.baseline));
}

/** The score of one contract, by what the gate found in it and by how it is described. */
export function scoreOf(contract: Contract, report: Report, baseline: Baseline): Score {
  const { document, path } = contract;
  const own = <F extends ReportFinding>(findings: readonly F[]): F[] =>
    findings.filter((each) => each.document === shortened(path));
  const costs = [
    ...costsOf(own(report.findings)),
    ...costsOf(own(report.waived), "waived"),
    ...described(document),
    ...standing(contract, baseline),
  ].filter(({ points }) => points > 0);
  const areas = Object.fromEntries(
    Object.entries(weights).map(([area, weight]) => {
      const lost = costs.filter((cost) => cost.area === area).reduce((sum, { points }) => sum + points, 0);
      return [area, tenths(weight - Math.min(weight, lost))];
    }),
  ) as Record<Area, number>;
  const { version, major } = identityOf(document, path);
  const { id, owner } = objectOf(document["x-api"]);
  return {
    api: typeof id === "string" ? `${id}@v${major}` : shortened(path),
    version,
    owner: typeof owner === "string" ? owner : "",
    score: Math.round(Object.values(areas).reduce((sum, points) => sum + points, 0)),
    areas,
    costs: costs.toSorted((one, other) => other.points - one.points || one.what.localeCompare(other.what)),
  };
}

function costsOf(findings: readonly ReportFinding[], as?: "waived"): Cost[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, found]) => {
    const kind = as ?? (found.some(({ severity }) => severity === "error") ? "error" : "warning");
    const { each, atMost } = price[kind];
    const what = `${rule}, ${String(found.length)} ${kind === "waived" ? "waived" : kind}${found.length === 1 || kind === "waived" ? "" : "s"}`;
    return { area: explain(rule).area, points: tenths(Math.min(atMost, each * found.length)), what };
  });
}

/** What no rule demands, and readers miss. */
function described(document: Json): Cost[] {
  const operations = operationsOf(document);
  const echo = operations.filter(
    ({ operation: { summary, description } }) => !isText(description) || summary === description,
  );
  const properties = schemasOf(document).filter(({ property, path }) => property !== "" && path[2] !== "Problem");
  const bare = properties.filter(
    ({ schema }) => !isText(schema["description"]) && !("example" in schema || "examples" in schema),
  );
  return [
    part("operations are described by their summary alone", echo.length, operations.length, 5),
    part("properties have neither description nor example", bare.length, properties.length, 8),
  ];
}

function part(what: string, count: number, of: number, atMost: number): Cost {
  const points = of === 0 ? 0 : tenths((count / of) * atMost);
  return { area: "documentation", points, what: `${String(count)} of ${String(of)} ${what}` };
}

function standing({ document, path }: Contract, baseline: Baseline): Cost[] {
  const lifecycle = String(objectOf(document["x-api"])["lifecycle"]);
  const published = lastOf(baseline, identityOf(document, path));
  const costs: Cost[] = [];
  if (published === undefined) costs.push({ area: "stability", points: 4, what: "no version is published" });
  if (lifecycle === "draft") costs.push({ area: "stability", points: 4, what: "it is a draft" });
  if (lifecycle === "deprecated") costs.push({ area: "stability", points: 3, what: "it is deprecated" });
  return costs;
}

const tenths = (points: number): number => Math.round(points * 10) / 10;
