/** The templates for other repositories: they can be read, and what they run exists. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "yaml";

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = <T>(path: string): T => parse(readFileSync(at(path), "utf8")) as T;

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  runs: { using: string; steps: { shell?: string; run?: string; env?: Record<string, string> }[] };
}

/** Every option of a command that a text names. */
const optionsIn = (text: string): string[] => [...new Set([...text.matchAll(/--[a-z-]+/g)].map(([option]) => option))];

async function helpOf(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [at("main.ts"), command, "--help"]);
  return stdout;
}

it("the action is composite, names its shells, and takes inputs through the environment alone", () => {
  const { runs } = read<Action>(".github/actions/contract-gate/action.yml");
  assert.equal(runs.using, "composite");
  for (const { shell, run = "" } of runs.steps) {
    assert.equal(shell, "bash");
    assert.doesNotMatch(run, /\$\{\{/);
  }
});

it("the action uses each of its inputs, and none that it does not declare", () => {
  const { inputs, runs } = read<Action>(".github/actions/contract-gate/action.yml");
  const used =
    JSON.stringify(runs)
      .match(/inputs\.[a-z-]+/g)
      ?.map((each) => each.replace("inputs.", "")) ?? [];
  assert.deepEqual([...new Set(used)].sort(), Object.keys(inputs).sort());
});

it("its scripts are Bash that can be read", async () => {
  for (const { run = "" } of read<Action>(".github/actions/contract-gate/action.yml").runs.steps) {
    await promisify(execFile)("bash", ["-n", "-c", run]);
  }
});

it("the commands and options that action and template run exist", async () => {
  const [check, lint] = [await helpOf("check"), await helpOf("lint")];
  const action = read<Action>(".github/actions/contract-gate/action.yml")
    .runs.steps.map(({ run = "" }) => run)
    .join("\n");
  const { script } = read<Record<string, { script: string[] }>>("docs/ci/gitlab.yml")["contract-gate"] ?? {
    script: [],
  };
  const npm = new Set(["--no-audit", "--no-fund", "--prefix"]);
  for (const option of optionsIn([action, ...script].join("\n")).filter((each) => !npm.has(each))) {
    assert.ok(check.includes(option) || lint.includes(option), option);
  }
  assert.match(script.join(), /node_modules\/\.bin\/tierline check /);
  assert.match(action, /"\$tierline" (check|lint) /);
});

it("the example workflow uses the action by its place, with inputs it has", () => {
  const { inputs } = read<Action>(".github/actions/contract-gate/action.yml");
  const workflow = read<{ jobs: { gate: { steps: { uses: string; with?: Record<string, unknown> }[] } } }>(
    "docs/ci/github.yml",
  );
  const step = workflow.jobs.gate.steps.find(({ uses }) => uses.includes("contract-gate"));
  const place = /^[\w-]+\/[\w-]+\/(.+)@/.exec(step?.uses ?? "")?.[1] ?? "";
  assert.ok(existsSync(at(`${place}/action.yml`)), place);
  for (const name of Object.keys(step?.with ?? {})) assert.ok(name in inputs, name);
});
