import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { publishedStep } from "./published.ts";

const root = mkdtempSync(join(tmpdir(), "tierline-published-"));
const published = join(root, "openapi", "published");
const file = join(published, "process-orders", "1.0.0.json");
const plans = join(published, "plans.yaml");
const repository = { root, documents: [], published, plans: undefined, waivers: "" };
const git = (...args: string[]) =>
  execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { stdio: "pipe" });
const plansOf = (requests: number) =>
  `plans:\n  small:\n${["read", "write", "batch"].map((each) => `    ${each}: { requests: ${String(requests)}, seconds: 10 }\n`).join("")}`;
const found = async () => (await publishedStep(repository)).findings.map(({ rule, message }) => `${rule}: ${message}`);

mkdirSync(join(published, "process-orders"), { recursive: true });
writeFileSync(file, "{}\n");
writeFileSync(plans, plansOf(10));
after(() => {
  rmSync(root, { recursive: true });
});

it("asks nothing where there is no git", async () => {
  assert.deepEqual(await publishedStep(repository), { findings: [], summary: "no history to compare with" });
});

it("finds a published version that was changed or removed, committed or not, and lets new ones be", async () => {
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "-m", "Publish");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  writeFileSync(join(published, "process-orders", "1.1.0.json"), "{}\n");
  assert.deepEqual(await found(), []);
  writeFileSync(file, '{"changed":true}\n');
  const changed =
    "published-versions-never-change: openapi/published/process-orders/1.0.0.json was published and says something else now";
  assert.deepEqual(await found(), [changed]);
  git("add", ".");
  git("commit", "--quiet", "-m", "Rewrite the yardstick");
  assert.deepEqual(await found(), [changed]);
  rmSync(file);
  assert.match((await found())[0] ?? "", /has been removed$/);
});

it("finds plans that were published lower, and not those that were raised", async () => {
  git("checkout", "--quiet", "origin/main", "--", ".");
  writeFileSync(plans, plansOf(20));
  assert.deepEqual(await found(), []);
  writeFileSync(plans, plansOf(5));
  const lowered = await found();
  assert.ok(
    lowered.length > 0 && lowered.every((each) => each.startsWith("plans-keep-their-numbers: ")),
    lowered.join(),
  );
});
