/** `governance/waivers.yaml`: findings waived and breaking changes approved, each with an owner, a reason and an end. */
import { existsSync, readFileSync } from "node:fs";
import { isSeq, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { CouldNotRun } from "./could-not-run.ts";
import { shortened } from "./report.ts";

/** No waiver lasts longer than this from today. */
export const longestDays = 180;

const sentence = z.string().trim().min(10, "must say why, in a sentence");
export const team = z.string().regex(/^[a-z][a-z0-9-]*$/, "must be a team's name in kebab-case, order-management say");
export const day = z.iso.date("must be a day like 2027-01-31");
const version = z.string().regex(/^\d+\.\d+\.\d+$/, "must be a version like 1.2.0");
const api = z
  .string()
  .regex(
    /^(events\/)?[a-z]+\/[a-z][a-z-]*$/,
    "must be an API like process/orders, or its events: events/process/orders",
  );

export const WaiverEntry = z.strictObject({
  rule: z.string().min(1, "must name a rule"),
  /** A file from the repository's root, `process/orders@v1`, or for all majors `process/orders`. */
  document: z.string().min(1, "must name a file or an API"),
  /** JSON pointer; the waiver covers what is below it too. Left out, the whole document. */
  pointer: z.string().startsWith("/", "must be a JSON pointer like /paths/~1orders").optional(),
  owner: team,
  reason: sentence,
  until: day,
});

const ApprovalEntry = z.strictObject({
  api,
  /** Versions between which breaking changes are allowed. */
  from: version,
  to: version,
  owner: team,
  reason: sentence,
  until: day,
});

const File = z.strictObject({
  waivers: z.array(WaiverEntry).nullish(),
  approvals: z.array(ApprovalEntry).nullish(),
});

/** Where it is written, for findings about it. */
export interface Written {
  readonly file: string;
  readonly line: number;
}

export type Waiver = z.output<typeof WaiverEntry> & Written;
/** Breaking changes of one API from one version to another that somebody has agreed with its consumers. */
export type Approval = z.output<typeof ApprovalEntry> & Written;

export interface Waivers {
  readonly waivers: readonly Waiver[];
  readonly approvals: readonly Approval[];
}

/** The waivers in a file; none where there is no file. Throws `CouldNotRun` naming file, line and what is wrong. */
export function readWaiverFile(path: string): Waivers {
  const file = shortened(path);
  if (!existsSync(path)) return { waivers: [], approvals: [] };
  const lines = new LineCounter();
  const parsed = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const [broken] = parsed.errors;
  if (broken !== undefined) throw new CouldNotRun(`${file} is no YAML: ${broken.message.split("\n")[0] ?? ""}`);
  const result = File.safeParse(parsed.toJS() ?? {});
  if (!result.success) {
    const [issue] = result.error.issues;
    const at = issue?.path ?? [];
    const line = String(lineOf(parsed, lines, String(at[0]), Number(at[1])));
    throw new CouldNotRun(`${file}:${line} cannot be used: ${at.join(".")}: ${issue?.message ?? "is not valid"}.`);
  }
  const placed = <T>(list: readonly T[] | null | undefined, member: string) =>
    (list ?? []).map((entry, index) => ({ ...entry, file, line: lineOf(parsed, lines, member, index) }));
  return {
    waivers: placed(result.data.waivers, "waivers"),
    approvals: placed(result.data.approvals, "approvals"),
  };
}

function lineOf(document: Document, lines: LineCounter, member: string, index: number): number {
  const list = document.get(member);
  const node: unknown = isSeq(list) && Number.isInteger(index) ? list.items[index] : undefined;
  const range = typeof node === "object" && node !== null && "range" in node ? (node.range as [number] | null) : null;
  return range === null ? 1 : lines.linePos(range[0]).line;
}

/** The source that reads a file each time. */
export const waiversIn = (path: string) => ({ read: async (): Promise<Waivers> => readWaiverFile(path) });
