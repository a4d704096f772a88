import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { baselineOf, lastOf } from "./baseline.ts";
import { CouldNotRun } from "./could-not-run.ts";
import { repositoryAt } from "./repository.ts";

const root = mkdtempSync(join(tmpdir(), "tierline-baseline-"));
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const api = (version: string, title = "Orders"): string =>
  JSON.stringify({ openapi: "3.1.0", info: { title, version }, "x-api": { id: "process/orders" } });
const git = (...args: string[]): string =>
  execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
    encoding: "utf8",
  });

before(() => {
  write("openapi/process-orders.v1.json", api("1.2.0"));
  write("openapi/process-orders.v2.json", api("2.0.0"));
  write(
    "openapi/events/process-orders.v1.yaml",
    "asyncapi: 3.0.0\ninfo: { version: 1.2.0 }\nx-api: { id: process/orders }\n",
  );
  write("governance/policy/plans.yaml", "plans: {}\n");
  git("init", "--quiet", "--initial-branch=trunk");
  git("add", ".");
  git("commit", "--quiet", "--message", "Begin");
  // After the commit: the working tree is not what is compared with.
  write("openapi/process-orders.v1.json", api("1.3.0", "Changed"));
  write("openapi/published/process-orders/1.9.0.json", api("1.9.0"));
  write("openapi/published/process-orders/1.10.0.json", api("1.10.0"));
  write(
    "openapi/published/events/process-orders/1.9.0.json",
    JSON.stringify({ asyncapi: "3.0.0", info: { version: "1.9.0" } }),
  );
  write("openapi/published/plans.yaml", "plans: {}\n");
});
after(() => {
  rmSync(root, { recursive: true });
});

describe("the baseline", () => {
  it("is what was published last in each major, unless another is named", async () => {
    const baseline = await baselineOf(repositoryAt(root));
    assert.equal(lastOf(baseline, { name: "process-orders", major: "1" })?.version, "1.10.0");
    assert.equal(lastOf(baseline, { name: "process-orders", major: "2" }), undefined);
    assert.equal(lastOf(baseline, { name: "events/process-orders", major: "1" })?.version, "1.9.0");
    assert.equal(baseline.plans, "plans: {}\n");
  });

  it("is the contracts of a revision of git, in JSON and YAML, without what was published there", async () => {
    const baseline = await baselineOf(repositoryAt(root), "trunk");
    assert.equal(lastOf(baseline, { name: "process-orders", major: "1" })?.version, "1.2.0");
    assert.equal(lastOf(baseline, { name: "process-orders", major: "2" })?.version, "2.0.0");
    assert.equal(lastOf(baseline, { name: "events/process-orders", major: "1" })?.version, "1.2.0");
    assert.equal(baseline.plans, "plans: {}\n");
  });

  it("is any folder of contracts", async () => {
    const baseline = await baselineOf(repositoryAt(root), join(root, "openapi", "events"));
    assert.deepEqual(
      baseline.documents.map(({ name }) => name),
      ["events/process-orders"],
    );
  });

  it("is empty before anything was published", async () => {
    const fresh = repositoryAt(root);
    const baseline = await baselineOf({ ...fresh, published: join(root, "nowhere") });
    assert.deepEqual(baseline.documents, []);
  });

  it("cannot be a folder without contracts: compared with nothing, everything passes", async () => {
    const folder = join(root, "bare");
    mkdirSync(folder);
    await assert.rejects(baselineOf(repositoryAt(root), folder), /There is no contract in .*bare to compare with\.$/);
  });

  for (const named of ["no-such-branch", "--output=x", " ", "trunk:openapi"]) {
    it(`cannot be "${named}"`, async () => {
      await assert.rejects(baselineOf(repositoryAt(root), named), CouldNotRun);
    });
  }

  it("that is broken is named", async () => {
    const folder = join(root, "broken");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.v1.json"), "{");
    await assert.rejects(baselineOf(repositoryAt(root), folder), /a\.v1\.json cannot be read: /);
  });
});
