/** `redocly diff`, the judge of structure. The documents are canonical, in one file each. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { DiffError } from "../diff-error.ts";
import type { Json } from "../json.ts";
import { redoclyDiffs } from "./run.ts";

const location = z.object({ pointer: z.string(), value: z.unknown().optional() });
const verdict = z.object({
  ruleId: z.string(),
  message: z.string(),
  location: z.object({ file: z.string(), pointer: z.string() }),
});
const change = z.object({
  path: z.string(),
  typeName: z.string(),
  kind: z.enum(["added", "removed", "modified"]),
  impact: z.enum(["major", "minor", "patch"]),
  verdicts: z.array(verdict),
  property: z.string().optional(),
  base: location.optional(),
  revision: location.optional(),
});
const report = z.object({ reportVersion: z.literal("1"), changes: z.array(change) });

/** One change as `redocly diff --format json` reports it (report version 1). */
export type RedoclyChange = z.infer<typeof change>;

interface Question {
  readonly before: Json;
  readonly after: Json;
  readonly resolve: (changes: RedoclyChange[]) => void;
  readonly reject: (error: unknown) => void;
}

const config = "telemetry: off\nextends:\n  - diff-recommended\n";
const processesAtOnce = 2;
const questionsAtOnce = 32;

const waiting: Question[] = [];
let processes = 0;

/**
 * Compares two canonical documents. What is asked while another comparison runs is answered by the next process together. Rejects with a
 * DiffError when redocly gives no report.
 */
export async function redoclyDiff(before: Json, after: Json): Promise<RedoclyChange[]> {
  const { promise, resolve, reject } = Promise.withResolvers<RedoclyChange[]>();
  waiting.push({ before, after, resolve, reject });
  if (processes < processesAtOnce) void answerWaiting();
  return promise;
}

async function answerWaiting(): Promise<void> {
  processes += 1;
  while (waiting.length > 0) await answer(waiting.splice(0, questionsAtOnce));
  processes -= 1;
}

/** Never rejects: each question does. */
async function answer(questions: readonly Question[]): Promise<void> {
  try {
    const { reports, failure } = await reportsOn(questions);
    for (const [at, question] of questions.entries()) {
      const text = reports[at];
      if (text !== undefined) settle(question, text);
      // Alone it is known whose complaint it is, and nobody else's document is in the way.
      else if (questions.length > 1) await answer([question]);
      else question.reject(new DiffError(`redocly diff gave no report: ${failure}`));
    }
  } catch (error) {
    for (const { reject } of questions) reject(error);
  }
}

function settle({ resolve, reject }: Question, text: string): void {
  try {
    resolve(report.parse(JSON.parse(text)).changes);
  } catch (error) {
    reject(error);
  }
}

async function reportsOn(questions: readonly Question[]) {
  const folder = await mkdtemp(join(tmpdir(), "tierline-diff-"));
  try {
    await writeFile(join(folder, "redocly.yaml"), config);
    await Promise.all(questions.map((question, at) => write(question, join(folder, String(at)))));
    const failure = await redoclyDiffs(folder, questions.length);
    const read = (at: number) => readFile(join(folder, String(at), "report.json"), "utf8").catch(() => undefined);
    return { failure, reports: await Promise.all(questions.map((_, at) => read(at))) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write({ before, after }: Question, folder: string): Promise<void> {
  await mkdir(folder);
  await Promise.all([
    writeFile(join(folder, "before.json"), JSON.stringify(before)),
    writeFile(join(folder, "after.json"), JSON.stringify(after)),
  ]);
}
