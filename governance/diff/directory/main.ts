/**
 * `npm run test:directory [-- <count>] [-- --lint]`: compares documents of the public OpenAPI directory with themselves, by every judge, and lints them.
 * Ends with 1 when one crashes or a change is found where there is none.
 */
import { compareOpenApi } from "../src/compare-openapi.ts";
import { diff, DiffError } from "../src/diff.ts";
import { readContract } from "../src/read-document.ts";
import { directory, sample, type Entry } from "./installed.ts";

interface Outcome {
  readonly entry: Entry;
  readonly kind: "same" | "refused" | "failed";
  readonly ms: number;
  readonly note: string;
}

const numbers = process.argv
  .slice(2)
  .map(Number)
  .filter((number) => number > 0);
const entries = sample(await directory(), numbers[0] ?? 240);
const lints = process.argv.includes("--lint");
const queue = [...entries];
const outcomes: Outcome[] = [];
await Promise.all([worker(), worker()]);
report();

async function worker(): Promise<void> {
  for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
    const outcome = await tried(entry);
    outcomes.push(outcome);
    if (outcome.kind === "failed") process.stdout.write(`${entry.name}: ${outcome.note}\n`);
  }
}

async function tried(entry: Entry): Promise<Outcome> {
  const start = performance.now();
  const done = (kind: Outcome["kind"], note: string): Outcome => ({ entry, kind, note, ms: performance.now() - start });
  try {
    const note = await compared(entry.path);
    if (note !== "") return done("failed", note);
    const crash = lints ? await lint(entry.path) : "";
    if (crash !== "") return done("failed", crash);
    return done("same", "");
  } catch (error) {
    if (error instanceof DiffError && !error.message.startsWith("redocly")) return done("refused", error.message);
    return done("failed", error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** What is found between a document and itself: nothing, or the test has failed. */
async function compared(path: string): Promise<string> {
  const { document } = await readContract(path, "before");
  const { findings } = await compareOpenApi(document, structuredClone(document), true);
  if (findings.length > 0) return `a document differs from itself: ${JSON.stringify(findings[0])}`;
  const { requiredBump } = await diff(path, path);
  return requiredBump === "none" ? "" : `a file differs from itself: ${requiredBump}`;
}

/** What the linter crashed on; findings are none of our business here. */
async function lint(path: string): Promise<string> {
  const { lintDocuments } = await import("@tierline/governance-rules/lint");
  const findings = await lintDocuments([path]);
  return findings.find(({ message }) => message.startsWith("It cannot be linted"))?.message ?? "";
}

function report(): void {
  const of = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind);
  const slowest = outcomes.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
  const reasons = Map.groupBy(of("refused"), ({ note }) => note.replace(/ \S*\/\S*/g, " …").slice(0, 80));
  const providers = new Set(outcomes.map(({ entry }) => entry.name.split("/")[0])).size;
  const lines = [
    `${String(outcomes.length)} documents of ${String(providers)} providers: ${String(of("same").length)} the same as themselves, ${String(of("refused").length)} refused, ${String(of("failed").length)} failed`,
    ...[...reasons].map(([reason, { length }]) => `  ${String(length)} refused: ${reason}`),
    "slowest:",
    ...slowest.map(
      ({ entry, ms }) => `  ${(ms / 1000).toFixed(1)} s  ${entry.name} (${(entry.bytes / 1e6).toFixed(1)} MB)`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (of("failed").length > 0 || of("same").length * 2 < outcomes.length) process.exitCode = 1;
}
