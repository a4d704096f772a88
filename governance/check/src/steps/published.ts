/** What was published stays as it was: a pull request that rewrites its own yardstick would pass every comparison. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Finding } from "@tierline/governance-rules/lint";
import type { Repository } from "../repository.ts";
import { plansStep } from "./plans.ts";
import { findingIn, plural, type Outcome } from "./step.ts";

type Git = (...args: string[]) => Promise<string>;

/** Where a branch comes from; the first that there is. On the main branch itself only what is not committed yet can differ. */
const mainlines = ["origin/HEAD", "origin/main", "origin/master"];
const version = /\/\d+\.\d+\.\d+\.(json|ya?ml)$/;

/** Compares `openapi/published` with where the branch began, as far as git knows; without git nothing is asked. */
export async function publishedStep({ root, published }: Repository): Promise<Outcome> {
  const git: Git = async (...args) =>
    (await promisify(execFile)("git", ["-C", root, ...args], { maxBuffer: 1e8 })).stdout;
  const base = await baseOf(git);
  if (base === undefined) return { findings: [], summary: "no history to compare with" };
  const listed = await git(
    "diff",
    "--name-status",
    "--no-renames",
    "--diff-filter=MD",
    "--relative",
    base,
    "--",
    published,
  );
  const touched = listed
    .split("\n")
    .filter(Boolean)
    .map((line) => ({ removed: line.startsWith("D"), file: line.slice(2) }));
  const findings = touched
    .filter(({ file }) => version.test(file))
    .map(({ removed, file }) => complaint(root, removed, file));
  const lowered = touched.some(({ file }) => file.endsWith("/plans.yaml"))
    ? await loweredPlans(git, base, published)
    : [];
  const count = findings.length + lowered.length;
  const told = count === 0 ? "nothing" : plural(count, "promise");
  return { findings: [...findings, ...lowered], summary: `${told} taken back since ${base.slice(0, 7)}` };
}

/** Undefined where there is no git, or no commit. */
async function baseOf(git: Git): Promise<string | undefined> {
  for (const mainline of mainlines) {
    const base = await git("merge-base", "HEAD", mainline).catch(() => "");
    if (base !== "") return base.trim();
  }
  const head = await git("rev-parse", "--verify", "--quiet", "HEAD").catch(() => "");
  return head === "" ? undefined : head.trim();
}

function complaint(root: string, removed: boolean, file: string): Finding {
  const path = join(root, file);
  return findingIn(path, {
    rule: "published-versions-never-change",
    severity: "error",
    message: `${file} was published and ${removed ? "has been removed" : "says something else now"}`,
  });
}

/** The plans as they were published, against what this branch says was published. */
async function loweredPlans(git: Git, base: string, published: string): Promise<readonly Finding[]> {
  const file = join(published, "plans.yaml");
  const before = await git("show", `${base}:./openapi/published/plans.yaml`).catch(() => undefined);
  return existsSync(file) && before !== undefined ? plansStep(file, before).findings : [];
}
