/** Findings that somebody answers for, until a day: where waivers are kept, and what they change in a report. */
import type { Json } from "@tierline/governance-rules/json";
import { versionOf } from "@tierline/governance-rules/portfolio";
import { objectOf } from "@tierline/governance-rules/json";
import { explained, shortened, type ReportFinding, type WaivedFinding } from "./report.ts";
import { longestDays, type Waiver, type Waivers, type Written } from "./waiver-file.ts";

/** Where waivers and approvals come from: the file in the repository, or a registry. */
export interface WaiverSource {
  /** Throws `CouldNotRun` when they cannot be had or are not valid. */
  read(): Promise<Waivers>;
}

/** Those of several sources together. */
export const together = (...sources: readonly WaiverSource[]): WaiverSource => ({
  read: async () => {
    const all = await Promise.all(sources.map((source) => source.read()));
    return {
      waivers: all.flatMap(({ waivers }) => [...waivers]),
      approvals: all.flatMap(({ approvals }) => [...approvals]),
    };
  },
});

/** What the waivers are held against. */
export interface Judged {
  readonly documents: readonly { readonly path: string; readonly document?: Json }[];
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
  /** Whether these are all documents there are, so that a waiver for another one is out of date. */
  readonly complete?: boolean;
}

/** What may not be waived: that a file cannot be read, and the rules about waivers and about what was published. */
const never = /^(readable|waivers-|approvals-|published-)/;
/** What may be waived at one place only: for the whole document it would let every later break pass as well. */
const oneByOne = /^(changes-keep-clients-working|event-changes-are-compatible)$/;

/** Why a waiver of this rule could not hold, as a sentence; undefined when it could. */
export function notWaivable({ rule, pointer }: Pick<Waiver, "rule" | "pointer">): string | undefined {
  if (never.test(rule)) return `${rule} cannot be waived.`;
  if (!oneByOne.test(rule) || pointer !== undefined) return undefined;
  return `${rule} is waived at one place only: name it with --pointer, or have the version approved (docs/gate.md).`;
}

/** Parts the findings into those that stand and those waived; says which waivers have expired, last too long or match nothing. */
export function applyWaivers(
  findings: readonly ReportFinding[],
  { waivers }: Pick<Waivers, "waivers">,
  { documents, today, complete = false }: Judged,
): { findings: ReportFinding[]; waived: WaivedFinding[] } {
  const names = namesOf(documents);
  const waived: WaivedFinding[] = [];
  const standing: ReportFinding[] = [];
  const used = new Set<Waiver>();
  for (const finding of findings) {
    const matching = waivers.filter((waiver) => matches(waiver, finding, names));
    for (const waiver of matching) used.add(waiver);
    const valid = matching.find(({ until }) => until >= today);
    if (valid === undefined) standing.push(finding);
    else waived.push({ ...finding, owner: valid.owner, until: valid.until, waiverReason: valid.reason });
  }
  const about = waivers
    .map((waiver) => complaint(waiver, today, used.has(waiver), complete || names.has(waiver.document)))
    .filter((each) => each !== undefined)
    .map(({ rule, severity, message, file, line }) =>
      explained({ document: file, file, rule, severity, message, line, column: 1, pointer: "" }),
    );
  return { findings: [...standing, ...about], waived };
}

interface Complaint extends Written {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
}

function complaint(waiver: Waiver, today: string, used: boolean, known: boolean): Complaint | undefined {
  const { rule, document, owner, until, file, line } = waiver;
  const what = `The waiver of ${rule} for ${document}`;
  if (until < today) {
    const message = `${what} expired on ${until}: ${owner} mends what it covers, or has it waived anew`;
    return { rule: "waivers-have-not-expired", severity: "error", message, file, line };
  }
  if (until > dayAfter(today, longestDays)) {
    const message = `${what} lasts until ${until}, longer than ${String(longestDays)} days`;
    return { rule: "waivers-are-short", severity: "error", message, file, line };
  }
  if (used || !known) return undefined;
  return { rule: "waivers-still-match", severity: "warning", message: `${what} matches nothing any more`, file, line };
}

function matches(waiver: Waiver, finding: ReportFinding, names: ReadonlyMap<string, string>): boolean {
  if (waiver.rule !== finding.rule || notWaivable(waiver) !== undefined) return false;
  const sameDocument = waiver.document === finding.document || names.get(waiver.document) === finding.document;
  const anyMajor = names.get(`${waiver.document} ${finding.document}`) !== undefined;
  if (!sameDocument && !anyMajor) return false;
  const { pointer } = waiver;
  return pointer === undefined || finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`);
}

/** What a waiver may call a document: its path, `process/orders@v1`, or for all majors `process/orders`. */
function namesOf(documents: Judged["documents"]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, document } of documents) {
    const short = shortened(path);
    names.set(short, short);
    if (document === undefined) continue;
    const version = versionOf({ file: path, document });
    if (version !== undefined) names.set(version, short);
    const id = objectOf(document["x-api"])["id"];
    if (typeof id === "string") names.set(`${id} ${short}`, short).set(id, short);
  }
  return names;
}

/** So many days after a day, both YYYY-MM-DD in UTC. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
