/** The gate: every part, in one report. */
import { lintDocument, type Finding, type Linted } from "@tierline/governance-rules/lint";
import type { Usage } from "@tierline/governance-diff/usage";
import type { Baseline } from "./baseline.ts";
import type { Repository } from "./repository.ts";
import { countOf, explained, shortened, type Report, type ReportFinding, type StepReport } from "./report.ts";
import { changesStep } from "./steps/changes.ts";
import { contractsStep, type Generated } from "./steps/contracts.ts";
import { endingsStep } from "./steps/endings.ts";
import { plansStep } from "./steps/plans.ts";
import { publishedStep } from "./steps/published.ts";
import { contractsAmong, findingIn, plural, timed, type Contract, type Outcome } from "./steps/step.ts";
import { tiersStep } from "./steps/tiers.ts";
import type { Waivers } from "./waiver-file.ts";
import { applyWaivers, type WaiverSource } from "./waivers.ts";

export { baselineOf } from "./baseline.ts";
export { repositoryAt } from "./repository.ts";

export interface CheckRequest {
  readonly repository: Repository;
  readonly baseline: Baseline;
  readonly waivers: WaiverSource;
  /** Who uses what, so that a breaking change names them; nobody unless given. */
  readonly usage?: readonly Usage[];
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
  /** Compares the documents with the contracts in the code; left out where there are none. */
  readonly generated?: () => Promise<Generated>;
}

/**
 * Runs the parts one after another: they are CPU work, and a second or two each. Throws `CouldNotRun` for waivers or a baseline that cannot be
 * used.
 */
export const check = async (request: CheckRequest): Promise<Report> => (await inspect(request)).report;

/** The report with the documents it is about. */
export async function inspect(request: CheckRequest): Promise<{ report: Report; contracts: readonly Contract[] }> {
  const waivers = await request.waivers.read();
  const { parts, linted } = await runParts(request, waivers);
  return { report: concluded(request, waivers, parts, linted), contracts: contractsAmong(linted) };
}

interface Part {
  readonly step: StepReport;
  readonly findings: readonly ReportFinding[];
}

async function runParts(
  { repository, baseline, usage = [], today, generated }: CheckRequest,
  { approvals }: Waivers,
): Promise<{ parts: Part[]; linted: Linted[] }> {
  const { root, documents, plans, published } = repository;
  const parts: Part[] = [];
  const part = async (name: string, run: () => Promise<Outcome> | Outcome): Promise<void> => {
    const { step, findings } = await timed(name, run);
    parts.push({ step, findings: findings.map(explained) });
  };
  const linted: Linted[] = [];
  await part("contracts", () => contractsStep(root, generated));
  await part("rules", async () => {
    for (const path of documents) linted.push(await lintDocument(path));
    return { findings: linted.flatMap((each) => [...each.findings]), summary: plural(documents.length, "document") };
  });
  const contracts = contractsAmong(linted);
  await part("tiers", () => tiersStep(root, contracts, today));
  const changes = { contracts, baseline, approvals, usage, today, published };
  await part("changes", () => changesStep({ ...changes, kind: "openapi" }));
  await part("endings", () => endingsStep(contracts, usage, today));
  await part("events", () => changesStep({ ...changes, kind: "asyncapi" }));
  await part("published", () => publishedStep(repository));
  await part("plans", () => plansStep(plans, baseline.plans));
  return { parts, linted };
}

/** What the parts found, less what is waived, and what is to be said of the waivers. */
function concluded(
  { repository, today }: CheckRequest,
  waivers: Waivers,
  parts: readonly Part[],
  linted: readonly Linted[],
): Report {
  const began = performance.now();
  const found = parts.flatMap(({ findings }) => [...findings]);
  const { findings, waived } = applyWaivers(found, waivers, { documents: linted, today, complete: true });
  const all = [...findings, ...expiredApprovals(waivers, today).map(explained)];
  const standing = new Set(all);
  const steps = parts.map(({ step, findings: own }) => ({
    ...step,
    ...countOf(own.filter((each) => standing.has(each))),
  }));
  const count = waivers.waivers.length + waivers.approvals.length;
  const last: StepReport = {
    name: "waivers",
    summary:
      count === 0 ? "none" : `${plural(waived.length, "finding")} waived, in ${String(count)} waivers and approvals`,
    milliseconds: Math.round(performance.now() - began),
    ...countOf(all.filter(({ rule }) => /^(waivers|approvals)-/.test(rule))),
  };
  return { documents: repository.documents.map(shortened), findings: inOrder(all), waived, steps: [...steps, last] };
}

function expiredApprovals({ approvals }: Waivers, today: string): Finding[] {
  return approvals
    .filter(({ until }) => until < today)
    .map(({ api, from, to, owner, until, file, line }) => {
      const message = `The approval of ${api} from ${from} to ${to} expired on ${until}: ${owner} publishes or removes it`;
      return findingIn(file, { rule: "approvals-have-not-expired", severity: "error", message }, line);
    });
}

/** Errors first, each in the order in which it was found. */
const inOrder = <F extends Finding>(findings: readonly F[]): F[] => [
  ...findings.filter(({ severity }) => severity === "error"),
  ...findings.filter(({ severity }) => severity === "warning"),
];
