/** A comparison for people at a terminal. */
import type { Change, DiffResult } from "../result.ts";
import { grouped } from "./groups.ts";

/** Wraps text in an escape sequence; identity without colors. */
type Paint = (code: number, text: string) => string;

const marks: Readonly<Record<Change["impact"], readonly [mark: string, color: number]>> = {
  breaking: ["breaking", 31],
  compatible: ["compatible", 32],
  editorial: ["editorial", 90],
};

/** The verdict, then the changes by place. `colors`: use ANSI escape sequences. Control characters of documents are not passed on. */
export function text(result: DiffResult, colors: boolean): string {
  const paint: Paint = (code, words) => (colors ? `\u001B[${String(code)}m${words}\u001B[0m` : words);
  const groups = grouped(result.changes).flatMap(({ heading, changes }) => [
    "",
    paint(1, clean(heading)),
    ...changes.map((change) => line(change, paint)),
  ]);
  return `${[verdict(result, paint), ...groups].join("\n")}\n`;
}

function verdict({ breaking, requiredBump, changes }: DiffResult, paint: Paint): string {
  if (changes.length === 0) return paint(32, "No changes: no new version is needed.");
  const count = (impact: Change["impact"]) => changes.filter((change) => change.impact === impact).length;
  const counts = `${String(count("breaking"))} breaking, ${String(count("compatible"))} compatible, ${String(count("editorial"))} editorial`;
  const words = breaking ? "Breaking: needs a new major version" : `Not breaking: needs a ${requiredBump} version`;
  const consumers = [
    ...new Set(changes.filter(({ impact }) => impact === "breaking").flatMap((change) => change.consumers)),
  ].sort();
  const who = consumers.length === 0 ? "" : ` Breaks ${consumers.map(clean).join(", ")}.`;
  return `${paint(breaking ? 31 : 32, `${words} (${counts}).`)}${who}`;
}

function line({ impact, message, pointer, consumers }: Change, paint: Paint): string {
  const [mark, color] = marks[impact];
  const who = consumers.length === 0 ? "" : ` Concerns ${consumers.map(clean).join(", ")}.`;
  return `  ${paint(color, mark.padEnd(10))}  ${clean(message)}${who}\n              ${paint(90, `at ${clean(pointer) || "/"}`)}`;
}

const clean = (words: string): string => words.replaceAll(/\p{Cc}/gu, " ");
