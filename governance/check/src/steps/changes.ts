import { diff, type Change, type DiffResult, type Usage } from "@tierline/governance-diff/diff";
import { objectOf } from "@tierline/governance-rules/json";
import type { Finding } from "@tierline/governance-rules/lint";
import { lastOf, type Baseline, type BaseDocument } from "../baseline.ts";
import { bumpBetween, compareVersions, identityOf, raised, suffices, type Bump } from "../identity.ts";
import type { Approval } from "../waiver-file.ts";
import { findingAt, findingIn, plural, type Contract, type Outcome } from "./step.ts";

export interface ChangesRequest {
  readonly contracts: readonly Contract[];
  readonly baseline: Baseline;
  readonly approvals: readonly Approval[];
  readonly usage: readonly Usage[];
  readonly today: string;
  /** Which documents: APIs or events. */
  readonly kind: "openapi" | "asyncapi";
  /** Where a vanished API is reported. */
  readonly published: string;
}

/** Changes since the baseline: what breaks clients, and whether the version says what has changed. */
export async function changesStep(request: ChangesRequest): Promise<Outcome> {
  const { contracts, baseline, usage, kind } = request;
  const present = contracts.filter((each) => each.kind === kind);
  const changed = present.flatMap((contract) => {
    const before = lastOf(baseline, identityOf(contract.document, contract.path));
    if (before === undefined || JSON.stringify(before.document) === JSON.stringify(contract.document)) return [];
    return [{ contract, before }];
  });
  const found = await Promise.all(
    changed.map(async ({ contract, before }) =>
      judged(contract, before, await diff(before.document, contract.document, { usage }), request),
    ),
  );
  const findings = [...found.flat(), ...vanished(present, request)];
  const known = baseline.documents.filter(({ document }) => kind in document).length;
  const what = kind === "openapi" ? "API version" : "event document";
  const summary = `${plural(known, what)} of ${baseline.what}, ${changed.length === 0 ? "none" : String(changed.length)} changed`;
  return { findings, summary };
}

function judged(contract: Contract, before: BaseDocument, result: DiffResult, request: ChangesRequest): Finding[] {
  const { version } = identityOf(contract.document, contract.path);
  const approval = approvalOf(before, version, request);
  const allowed = isDraft(before) || approval === "given";
  const breaking = result.changes.filter(({ impact }) => impact === "breaking");
  const rule = request.kind === "openapi" ? "changes-keep-clients-working" : "event-changes-are-compatible";
  const severity = allowed ? "warning" : "error";
  const broken = breaking.map((change) =>
    findingAt(contract, change.pointer, {
      rule,
      severity,
      message: `${told(change)}${approvalNote(approval, version)}`,
    }),
  );
  // Whether the version is right can only be said of changes that may be made in this major.
  if (broken.length > 0 && !allowed) return broken;
  return [...broken, ...versionFindings(contract, before, version, minorAtMost(result.requiredBump))];
}

const minorAtMost = (bump: Bump): Bump => (bump === "major" ? "minor" : bump);

function versionFindings(contract: Contract, before: BaseDocument, version: string, wanted: Bump): Finding[] {
  const at = (severity: "error" | "warning", message: string): Finding[] => [
    findingAt(contract, "/info/version", { rule: "versions-follow-changes", severity, message }),
  ];
  if (compareVersions(version, before.version) < 0) {
    return at("error", `The version ${version} is below ${before.version}, which was there before`);
  }
  if (suffices(bumpBetween(before.version, version), wanted)) return [];
  const message = `It has changed since ${before.version} and is still called ${version}: raise it to ${raised(before.version, wanted)}`;
  // Words may be mended over several pull requests; what a program can tell may not.
  return at(wanted === "patch" ? "warning" : "error", message);
}

function vanished(present: readonly Contract[], { baseline, kind, published }: ChangesRequest): Finding[] {
  const names = new Set(present.map(({ document, path }) => keyOf(identityOf(document, path))));
  return baseline.documents
    .filter(({ document }) => kind in document)
    .filter((each) => !names.has(keyOf(each)) && objectOf(each.document["x-api"])["lifecycle"] !== "retired")
    .map(({ name, major, from }) =>
      findingIn(published, {
        rule: "published-apis-stay",
        severity: "error",
        message: `${name}.v${major} was published (${from}) and is gone`,
      }),
    );
}

const keyOf = ({ name, major }: { name: string; major: string }): string => `${name}.v${major}`;
const isDraft = ({ document }: BaseDocument): boolean => objectOf(document["x-api"])["lifecycle"] === "draft";

const told = ({ message, consumers }: Change): string => {
  const sentence = message.replace(/\.$/, "");
  return consumers.length === 0 ? sentence : `${sentence}; it breaks ${consumers.join(", ")}`;
};

type Standing = "given" | "expired" | "none";

function approvalOf(before: BaseDocument, version: string, { approvals, today, kind }: ChangesRequest): Standing {
  const id = objectOf(before.document["x-api"])["id"];
  const api = kind === "openapi" ? id : `events/${String(id)}`;
  const matching = approvals.filter((each) => each.api === api && each.from === before.version && each.to === version);
  if (matching.length === 0) return "none";
  return matching.some(({ until }) => until >= today) ? "given" : "expired";
}

function approvalNote(approval: Standing, version: string): string {
  if (approval === "given") return ` (approved for ${version})`;
  return approval === "expired" ? ` (the approval for ${version} has expired)` : "";
}
