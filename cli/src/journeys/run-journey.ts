import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Journey } from "./journey.ts";
import { redocly } from "./redocly.ts";

export interface JourneyRun {
  readonly name: string;
  readonly title: string;
  readonly passed: boolean;
  readonly steps: number;
  readonly milliseconds: number;
  /** What did not hold, in words: step and condition. */
  readonly failures: readonly string[];
  /** Requests and answers, in the HTTP Archive format; empty when nothing was sent. */
  readonly exchanges: readonly unknown[];
}

const Check = z.object({ status: z.string(), message: z.string().default(""), name: z.string().default("") });
const Step = z.object({ stepId: z.string(), checks: z.array(Check).default([]) });
const Log = z.object({
  totalTime: z.number().default(0),
  files: z.record(z.string(), z.object({ executedWorkflows: z.array(z.object({ executedSteps: z.array(Step) })) })),
});
const Archive = z.object({ log: z.object({ entries: z.array(z.unknown()) }) });

/** Runs one journey against the platform at `origin`; `folder` takes the recordings. */
export async function runJourney(
  journey: Journey,
  inputs: Readonly<Record<string, string>>,
  origin: string,
  folder: string,
): Promise<JourneyRun> {
  const log = join(folder, `${journey.name}.json`);
  const archive = join(folder, `${journey.name}.har`);
  const servers = journey.sources.map(({ name, document }) => `${name}=${origin}${basePathOf(document)}`);
  const { code, printed } = await redocly([
    "respect",
    journey.file,
    ...servers.flatMap((server) => ["--server", server]),
    ...journey.inputs.flatMap((name) => ["--input", `${name}=${inputs[name] ?? ""}`]),
    "--json-output",
    log,
    "--har-output",
    archive,
    "--max-fetch-timeout",
    "30000",
  ]);
  const { name, title } = journey;
  if (!existsSync(log)) {
    return { name, title, passed: false, steps: 0, milliseconds: 0, failures: [printed.trim()], exchanges: [] };
  }
  const { totalTime, files } = Log.parse(JSON.parse(readFileSync(log, "utf8")));
  const tried = Object.values(files).flatMap(({ executedWorkflows }) =>
    executedWorkflows.flatMap(({ executedSteps }) => executedSteps),
  );
  // A step that was tried again counts as it ended.
  const steps = [...new Map(tried.map((step) => [step.stepId, step])).values()];
  return {
    name,
    title,
    passed: code === 0,
    steps: steps.length,
    milliseconds: Math.round(totalTime),
    failures: code === 0 ? [] : failuresOf(steps),
    exchanges: existsSync(archive) ? Archive.parse(JSON.parse(readFileSync(archive, "utf8"))).log.entries : [],
  };
}

const failuresOf = (steps: readonly z.output<typeof Step>[]): string[] =>
  steps.flatMap(({ stepId, checks }) =>
    checks
      .filter(({ status }) => status !== "success")
      .map(({ name, message }) => `${stepId}: ${name}: ${message.replaceAll(/\s+/g, " ").trim()}`),
  );

const Served = z.object({ servers: z.array(z.object({ url: z.string() })).min(1) });

function basePathOf(document: string): string {
  const { servers } = Served.parse(JSON.parse(readFileSync(document, "utf8")));
  const [server] = servers;
  if (server === undefined) throw new Error(`${basename(document)} names no server.`);
  return server.url;
}
