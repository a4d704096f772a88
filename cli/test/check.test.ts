/** `tierline check` on pull requests that break what was promised: each fails with a sentence that says what to do. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { baselineOf, check, repositoryAt } from "@tierline/governance-check/check";
import { formats } from "@tierline/governance-check/formats";
import { exitCodeOf, type Report } from "@tierline/governance-check/report";
import { waiversIn } from "@tierline/governance-check/waiver-file";
import { contractsOnly, root, wholeRepository, type Planted } from "./check-planting.ts";
import { tierline, type Said } from "./commanding.ts";

interface Json {
  [member: string]: Json;
}

const payments = "openapi/system-payments.v1.json";
const run = (planted: Planted, ...args: string[]): Promise<Said> =>
  tierline({}, "check", "--repository", planted.path, ...args);

/** What the command does, without a process for each: see below for the command itself. */
async function inProcess(planted: Planted): Promise<Report> {
  const repository = repositoryAt(planted.path);
  const today = new Date().toISOString().slice(0, 10);
  return check({ repository, baseline: await baselineOf(repository), waivers: waiversIn(repository.waivers), today });
}

describe("a pull request", () => {
  const cases: readonly (readonly [what: string, plant: (planted: Planted) => void, says: readonly RegExp[]])[] = [
    [
      "removes a field",
      (planted) =>
        planted.patch(
          payments,
          (document) => delete at(document, "components", "schemas", "Payment", "properties")["currency"],
        ),
      [
        /^error changes-keep-clients-working: /m,
        /Property `currency`.* was removed/,
        /fix: Take the change back, make it in a new major/,
      ],
    ],
    [
      "adds a scope",
      (planted) => planted.patch(payments, (document) => addScope(document)),
      [/^error changes-keep-clients-working: /m, /payments:audit.* are refused/],
    ],
    [
      "lowers the limit class of an operation",
      (planted) => planted.patch(payments, (document) => (policyIn(document)["limit"] = "batch" as never)),
      [/`limit` of the policy changed from write to batch/],
    ],
    [
      "lowers the size of a body",
      (planted) => planted.patch(payments, (document) => (policyIn(document)["maxBodyBytes"] = 1000 as never)),
      [/`maxBodyBytes` of the policy changed from \d+ to 1000/],
    ],
    [
      "lowers the number of a plan",
      (planted) =>
        planted.edit("governance/policy/plans.yaml", (text) => text.replace("requests: 2000,", "requests: 200,")),
      [
        /^error plans-keep-their-numbers: /m,
        /standard\.read allows 200 requests at once, 2000 before/,
        /plans\.yaml:\d\d/,
        /fix: Restore the number/,
      ],
    ],
    [
      "drops an owner",
      (planted) => planted.patch(payments, (document) => (at(document, "x-api")["owner"] = "" as never)),
      [
        /^error api-describes-itself: /m,
        /x-api\.owner must name the team that answers for it/,
        /fix: Complete `about`/,
      ],
    ],
    [
      "takes the policy from an operation",
      (planted) => planted.patch(payments, (document) => delete firstWrite(document)["x-policy"]),
      [/^error operations-declare-their-policy: /m, /The operation has no x-policy/],
    ],
    [
      "removes an API",
      (planted) => {
        rmSync(join(planted.path, payments));
      },
      [/^error published-apis-stay: /m, /system-payments\.v1 was published .* and is gone/],
    ],
    [
      "adds a field and keeps the version",
      (planted) =>
        planted.patch(
          payments,
          (document) =>
            (at(document, "components", "schemas", "Payment", "properties")["note"] = { type: "string" } as never),
        ),
      [/^error versions-follow-changes: /m, /still called 1\.1\.0: raise it to 1\.2\.0/],
    ],
    [
      "takes a member from an event",
      (planted) =>
        planted.patch("openapi/events/process-inventory.v1.json", (document) => {
          const [schema] = Object.values(at(document, "components", "schemas"));
          const data = at(schema as Json, "properties", "data");
          const [name = ""] = Object.keys(at(data, "properties"));
          delete at(data, "properties")[name];
          data["required"] = (data["required"] as unknown as string[]).filter((each) => each !== name) as never;
        }),
      [/^error event-changes-are-compatible: /m],
    ],
    [
      "lets an experience API call a system",
      (planted) =>
        planted.patch("openapi/process-inventory.v1.json", (document) => {
          Object.assign(at(document, "x-api"), { tier: "experience", upstreams: ["system/payments@v1"] });
        }),
      [
        /^error calls-run-downward: /m,
        /A experience API must not call system\/payments@v1/,
        /fix: Call the process API/,
      ],
    ],
  ];

  for (const [what, plant, says] of cases) {
    it(`that ${what} does not pass`, async () => {
      const planted = contractsOnly();
      try {
        plant(planted);
        const report = await inProcess(planted);
        assert.equal(exitCodeOf(report, "error"), 1);
        for (const sentence of says) assert.match(formats.text(report), sentence);
      } finally {
        planted.remove();
      }
    });
  }
});

describe("a repository in which nothing has changed", () => {
  let planted: Planted;
  before(() => {
    planted = contractsOnly();
  });
  after(() => {
    planted.remove();
  });

  it("passes, and every part says what it looked at", async () => {
    const { code, stdout } = await run(planted, "--json");
    assert.equal(code, 0, stdout);
    const report = JSON.parse(stdout) as { errors: number; steps: { name: string; milliseconds: number }[] };
    assert.equal(report.errors, 0);
    const names = ["contracts", "rules", "tiers", "changes", "endings", "events", "published", "plans", "waivers"];
    assert.deepEqual(
      report.steps.map(({ name }) => name),
      names,
    );
  });

  it("fails once a number of its plans is lowered, in a format that CI shows on the line", async () => {
    planted.edit("governance/policy/plans.yaml", (text) => text.replace("requests: 2000,", "requests: 200,"));
    const { code, stdout } = await run(planted, "--format", "github");
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^::error file=.*plans\.yaml,line=\d+,col=1,title=plans-keep-their-numbers::standard\.read allows/m,
    );
  });
});

describe("what cannot be checked ends with 2 and one sentence", { concurrency: 2 }, () => {
  const cases: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
    ["a folder without contracts", ["--repository", "/usr"], /^There is no contract like openapi\/<name>\.v1\.json/],
    ["a baseline there is not", ["--base", "no-such-branch"], /^"no-such-branch" is no folder, and git knows no such/],
    ["a baseline that looks like an option", ["--base=--output=x"], /^"--output=x" is no folder and no revision\.$/],
    ["a format there is not", ["--format", "pdf"], /Allowed choices are text, json, sarif, /],
  ];

  for (const [what, args, says] of cases) {
    it(what, async () => {
      const { code, stderr } = await tierline({}, "check", ...args);
      assert.equal(code, 2, stderr);
      assert.match(stderr.trimEnd(), says);
      assert.equal(stderr.trimEnd().split("\n").length, 1);
    });
  }

  it("a waivers file that is not valid, with its line", async () => {
    const planted = contractsOnly();
    try {
      writeFileSync(
        join(planted.path, "governance/waivers.yaml"),
        "waivers:\n  - rule: lists-are-paged\n    until: soon\n",
      );
      const { code, stderr } = await run(planted);
      assert.equal(code, 2);
      assert.match(stderr, /waivers\.yaml:2 cannot be used: waivers\.0\.\w+: /);
    } finally {
      planted.remove();
    }
  });
});

describe("the command line that CI uses", () => {
  it("is npm run verify, of which the gate is a part", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    assert.match(readFileSync(join(root, ".ci/run"), "utf8"), /npm run --silent verify/);
    assert.match(scripts["verify"] ?? "", /npm run -s contracts/);
    assert.equal(scripts["contracts"], "tierline check");
  });

  it("fails on a plan that was lowered and a scope that was added in code", async () => {
    const planted = wholeRepository();
    try {
      planted.edit("governance/policy/plans.yaml", (text) => text.replace("requests: 2000,", "requests: 200,"));
      planted.edit("system-apis/payments/src/resources/payments/contract.ts", (text) =>
        text.replace('scopes: ["payments:write"]', 'scopes: ["payments:write", "payments:audit"]'),
      );
      const npm = async (...args: string[]): Promise<Said> =>
        promisify(execFile)("npm", ["run", "--silent", ...args], {
          cwd: planted.path,
          maxBuffer: 64 * 1024 * 1024,
        }).then(
          ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
          ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
        );
      const stale = await npm("contracts");
      assert.equal(stale.code, 1, stale.stderr);
      assert.match(stale.stdout, /error contracts-are-generated: [^]*openapi\/system-payments\.v1\.json/);
      assert.match(stale.stdout, /standard\.read allows 200 requests at once, 2000 before/);
      assert.equal((await npm("openapi")).code, 0);
      const generated = await npm("contracts");
      assert.equal(generated.code, 1, generated.stderr);
      assert.doesNotMatch(generated.stdout, /contracts-are-generated/);
      assert.match(generated.stdout, /payments:audit.* are refused/);
      assert.match(generated.stdout, /standard\.read allows 200 requests at once, 2000 before/);
    } finally {
      planted.remove();
    }
  });
});

function at(document: object, ...path: string[]): Json {
  return path.reduce<Json>((value, part) => {
    const next = value[part];
    if (next === undefined) throw new Error(`There is no ${path.join("/")} to plant in.`);
    return next;
  }, document as Json);
}

function firstWrite(document: object): Json {
  const operations = Object.values(at(document, "paths")).flatMap((item) => Object.values(item));
  const found = operations.find((operation) => JSON.stringify(operation["x-policy"]?.["limit"]) === '"write"');
  if (found === undefined) throw new Error("There is no write to plant in.");
  return found;
}

const policyIn = (document: object): Json => at(firstWrite(document), "x-policy");

function addScope(document: object): void {
  const flows = Object.values(at(document, "components", "securitySchemes", "oauth", "flows"));
  for (const flow of flows) Object.assign(at(flow, "scopes"), { "payments:audit": "Allows auditing." });
  const operation = firstWrite(document);
  for (const scopes of [policyIn(document)["scopes"], operation["security"]?.[0]?.["oauth"]]) {
    (scopes as unknown as string[]).push("payments:audit");
  }
}
