import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { tokenSource } from "@tierline/kernel/auth/token-source";
import { unreached } from "../as-operator.ts";
import { columns } from "../columns.ts";
import { withExamples } from "../help.ts";
import { clientOf, openInstallation, type Installation } from "../installation.ts";
import { coverageOf, type ApiCoverage } from "../journeys/contract-coverage.ts";
import { driftOf, type Drift } from "../journeys/drift.ts";
import { readJourneys, type Journey } from "../journeys/journey.ts";
import { runJourney, type JourneyRun } from "../journeys/run-journey.ts";
import type { Parts } from "../parts.ts";

const dayMs = 86_400_000;

interface Result {
  readonly passed: boolean;
  readonly journeys: readonly Omit<JourneyRun, "exchanges">[];
  readonly drift: Drift;
  readonly coverage: readonly ApiCoverage[];
}

/** `tierline journeys`: runs the Arazzo journeys against the running platform and says how much of the contracts they touch. */
export function journeysCommand(parts: Parts): Command {
  const command = new Command("journeys")
    .description(
      "run the journeys in openapi/journeys against the running platform; exit code 1 when one fails or an answer drifts",
    )
    .argument("[names...]", "journeys; all that leave nothing in the registry unless named")
    .option("--json", "print the result as JSON")
    .action(async (names: string[], { json }: { json?: true }) => {
      const installation = openInstallation(parts.realmFile, process.env);
      const say = (said: string) => {
        if (json !== true) process.stdout.write(said);
      };
      const known = await readJourneys(names);
      // Decisions and registrations are kept: whoever wants them says so.
      const runs = names.length > 0 ? known : known.filter(({ leaves }) => leaves === null);
      const leftOut = known.filter((journey) => !runs.includes(journey));
      for (const { name, leaves } of leftOut)
        say(`left out  ${name}: it leaves ${leaves ?? ""} behind; name it to run it\n`);
      const result = await run(runs, installation, say);
      const told = { ...result, leftOut: leftOut.map(({ name }) => name) };
      process.stdout.write(json === true ? `${JSON.stringify(told)}\n` : inWords(result));
      if (!result.passed) process.exitCode = 1;
    });
  return withExamples(command, [
    ["journeys", "all of them, and which operations nobody walked through"],
    ["journeys buy-and-send-back", "one"],
  ]);
}

async function run(
  journeys: readonly Journey[],
  installation: Installation,
  say: (said: string) => void,
): Promise<Result> {
  const inputs = { ...(await tokensFor(journeys, installation)), ...moment() };
  // The recordings hold access tokens: they are removed whatever happens.
  const folder = await mkdtemp(join(tmpdir(), "tierline-journeys-"));
  try {
    const runs: JourneyRun[] = [];
    for (const journey of journeys) {
      const done = await runJourney(journey, inputs, installation.origin, folder);
      say(lineOf(done));
      runs.push(done);
    }
    const exchanges = runs.flatMap((each) => each.exchanges);
    const drift = await driftOf(exchanges, folder);
    const drifted = drift.undocumented > 0 || drift.problems.some(({ severity }) => severity === "error");
    return {
      passed: runs.every(({ passed }) => passed) && !drifted,
      journeys: runs.map(({ exchanges: _, ...rest }) => rest),
      drift,
      coverage: coverageOf(exchanges),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tokensFor(journeys: readonly Journey[], installation: Installation): Promise<Record<string, string>> {
  const { issuerUrl, secrets } = installation;
  const wanted = new Map(journeys.flatMap(({ clients }) => Object.entries(clients)));
  const tokens: Record<string, string> = {};
  for (const [input, clientId] of wanted) {
    const clientSecret = secrets.of(clientOf(installation, clientId));
    try {
      tokens[input] = await tokenSource({ issuerUrl, clientId, clientSecret })();
    } catch (error) {
      throw unreached(error, installation);
    }
  }
  return tokens;
}

/** What changes from run to run. */
function moment(): Record<string, string> {
  const now = new Date();
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    run: now.getTime().toString(36),
    now: now.toISOString(),
    today: day(now.getTime()),
    tomorrow: day(now.getTime() + dayMs),
  };
}

function lineOf({ name, title, passed, steps, milliseconds, failures }: JourneyRun): string {
  const line = `${passed ? "passed" : "FAILED"}  ${name}: ${title} (${String(steps)} steps, ${String(milliseconds)} ms)\n`;
  return line + failures.map((failure) => `        ${failure}\n`).join("");
}

function inWords({ drift, coverage }: Result): string {
  const problems = drift.problems.filter(({ severity }) => severity !== "info");
  const found = problems.map(
    ({ operationId, status, message }) => `  ${operationId ?? "?"} ${String(status)}: ${message}\n`,
  );
  const total = (count: (each: ApiCoverage) => number) => coverage.reduce((sum, each) => sum + count(each), 0);
  const called = total((each) => each.called.length);
  const all = total((each) => each.operations);
  return `
${String(drift.exchanges)} answers against their contracts: ${String(problems.length)} problems, ${String(drift.undocumented)} undocumented calls
${found.join("")}
Operations walked through: ${String(called)} of ${String(all)}
${columns(coverage.map(({ api, operations, called: seen, missing }) => [`  ${api}`, `${String(seen.length)}/${String(operations)}`, missing.length > 6 ? `${missing.slice(0, 6).join(" ")} and ${String(missing.length - 6)} more` : missing.join(" ")]))}`;
}
