/** The change log of a version, in Markdown, for people who use the API. */
import type { Change, DiffResult } from "../result.ts";
import { grouped } from "./groups.ts";

export interface ChangelogOptions {
  /** What the log is about: `Orders`. */
  readonly title: string;
  /** Version before and after; left out where unknown. */
  readonly from?: string;
  readonly to?: string;
}

/** Markdown: breaking changes first, by operation, with what to do. Text of documents cannot break out of its line. */
export function changelog({ changes }: DiffResult, { title, from, to }: ChangelogOptions): string {
  const versions = from === undefined || to === undefined ? "" : `: ${from} → ${to}`;
  const of = (impact: Change["impact"]) => changes.filter((change) => change.impact === impact);
  const parts = [
    `# ${escaped(title)}${escaped(versions)}`,
    changes.length === 0 ? "Nothing changed." : "",
    section(
      "Breaking changes",
      "Act before you move to this version: each of these breaks a program that kept to the earlier contract.",
      of("breaking"),
    ),
    section("Compatible changes", "You need do nothing; look whether something is of use.", of("compatible")),
    section("Wording", "No program can tell.", of("editorial")),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(heading: string, advice: string, changes: readonly Change[]): string {
  if (changes.length === 0) return "";
  const groups = grouped(changes).map(
    (group) => `### ${escaped(group.heading)}\n\n${group.changes.map(line).join("\n")}`,
  );
  return [`## ${heading}`, advice, ...groups].join("\n\n");
}

function line({ message, consumers }: Change): string {
  const who = consumers.length === 0 ? "" : ` _Concerns ${consumers.map(escaped).join(", ")}._`;
  return `- ${escaped(message)}${who}`;
}

/** Code spans stay; what would be markup or HTML does not become it. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replaceAll(/[\\*_[\]<>|#]/g, String.raw`\$&`)))
    .join("");
}
