/** The gate: every part, in one report. */
import { lintDocument, type Finding, type Linted } from "@tierline/governance-rules/lint";
import type { Baseline } from "./baseline.ts";
import type { Repository } from "./repository.ts";
import { explained, shortened, type Report, type StepReport } from "./report.ts";
import { changesStep } from "./steps/changes.ts";
import { contractsStep, type Generated } from "./steps/contracts.ts";
import { plansStep } from "./steps/plans.ts";
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
export async function inspect({
  repository,
  baseline,
  waivers: source,
  today,
  generated,
}: CheckRequest): Promise<{ report: Report; contracts: readonly Contract[] }> {
  const { root, documents, plans, published } = repository;
  const waivers = await source.read();
  const steps: StepReport[] = [];
  const findings: Finding[] = [];
  const part = async (name: string, run: () => Promise<Outcome> | Outcome): Promise<void> => {
    const { step, findings: found } = await timed(name, run);
    steps.push(step);
    findings.push(...found);
  };

  const linted: Linted[] = [];
  await part("contracts", () => contractsStep(root, generated));
  await part("rules", async () => {
    for (const path of documents) linted.push(await lintDocument(path));
    return { findings: linted.flatMap((each) => [...each.findings]), summary: plural(documents.length, "document") };
  });
  const contracts = contractsAmong(linted);
  await part("tiers", () => tiersStep(root, contracts, today));
  const changes = { contracts, baseline, approvals: waivers.approvals, today, published };
  await part("changes", () => changesStep({ ...changes, kind: "openapi" }));
  await part("events", () => changesStep({ ...changes, kind: "asyncapi" }));
  await part("plans", () => plansStep(plans, baseline.plans));

  const before = findings.map(explained);
  const judged = applyWaivers(before, waivers, { documents: linted, today, complete: true });
  const expired = expiredApprovals(waivers, today).map(explained);
  const after = [...judged.findings, ...expired];
  const count = waivers.waivers.length + waivers.approvals.length;
  await part("waivers", () => ({
    findings: after.filter(({ rule }) => /^(waivers|approvals)-/.test(rule)),
    summary:
      count === 0
        ? "none"
        : `${plural(count, "waiver or approval")}, ${plural(judged.waived.length, "finding")} waived`,
  }));
  const report = { documents: documents.map(shortened), findings: inOrder(after), waived: judged.waived, steps };
  return { report, contracts };
}

function expiredApprovals({ file, approvals }: Waivers, today: string): Finding[] {
  return approvals
    .filter(({ until }) => until < today)
    .map(({ api, from, to, owner, until, line }) => {
      const message = `The approval of ${api} from ${from} to ${to} expired on ${until}: ${owner} publishes or removes it`;
      return findingIn(file, { rule: "approvals-have-not-expired", severity: "error", message }, line);
    });
}

/** Errors first, each in the order in which it was found. */
const inOrder = <F extends Finding>(findings: readonly F[]): F[] => [
  ...findings.filter(({ severity }) => severity === "error"),
  ...findings.filter(({ severity }) => severity === "warning"),
];
