/** `tierline publish`, `waive` and `score` on a repository of contracts. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { repositoryAt } from "@tierline/governance-check/check";
import { CouldNotRun } from "@tierline/governance-check/could-not-run";
import { writeWaiver } from "@tierline/governance-check/write-waiver";
import { contractsOnly, root, type Planted } from "./check-planting.ts";
import { tierline, type Said } from "./commanding.ts";

interface Document {
  info: { version: string };
  components: { schemas: Record<string, { properties: Record<string, unknown> }> };
}

const payments = "openapi/system-payments.v1.json";
let planted: Planted;
beforeEach(() => {
  planted = contractsOnly();
});
afterEach(() => {
  planted.remove();
});

const run = (command: string, ...args: string[]): Promise<Said> =>
  tierline({}, command, ...args, "--repository", planted.path);
const published = (file: string): string => join(planted.path, "openapi/published", file);

/** A new optional member of what is answered: compatible, so a minor version. */
function addField(version: string): void {
  planted.patch(payments, (document) => {
    const { info, components } = document as unknown as Document;
    info.version = version;
    const properties = components.schemas["Payment"]?.properties ?? {};
    properties["note"] = { type: "string", maxLength: 40, description: "What was agreed." };
  });
}

/** Events are published under their API's present version. */
const { info } = JSON.parse(readFileSync(join(root, "openapi/events/process-inventory.v1.json"), "utf8")) as {
  info: { version: string };
};
const inventoryVersion = info.version;

describe("tierline publish", () => {
  it("publishes nothing twice", async () => {
    const { code, stdout } = await run("publish");
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^0 files published, 4 there already\.$/m);
  });

  it("writes everything the first time, the same bytes every time", async () => {
    rmSync(published(""), { recursive: true });
    const first = await run("publish");
    assert.equal(first.code, 0, first.stdout);
    const [api, events, plans] = [
      "system-payments/1.1.0.json",
      `events/process-inventory/${inventoryVersion}.json`,
      "plans.yaml",
    ].map(published);
    for (const file of [api, events, plans]) assert.ok(existsSync(file ?? ""), file);
    assert.equal(readFileSync(api ?? "", "utf8"), readFileSync(join(planted.path, payments), "utf8"));
  });

  it("keeps the version before beside the one that follows", async () => {
    addField("1.2.0");
    const { code, stdout } = await run("publish", "--api", "system/payments");
    assert.equal(code, 0, stdout);
    assert.ok(existsSync(published("system-payments/1.1.0.json")));
    assert.ok(existsSync(published("system-payments/1.2.0.json")));
  });

  it("writes the plans alone when it is asked to, and not when one gives less", async () => {
    const plans = "governance/policy/plans.yaml";
    planted.edit(plans, (text) => text.replace("requests: 2000,", "requests: 3000,"));
    const { code, stdout } = await run("publish", "--plans");
    assert.equal(code, 0, stdout);
    assert.equal(readFileSync(published("plans.yaml"), "utf8"), readFileSync(join(planted.path, plans), "utf8"));
    planted.edit(plans, (text) => text.replace("requests: 3000,", "requests: 30,"));
    const lower = await run("publish", "--plans");
    assert.equal(lower.code, 1);
    assert.match(lower.stdout, /refused: .*plans-keep-their-numbers/);
  });

  it("says with --dry-run what it would write, and writes nothing", async () => {
    addField("1.2.0");
    const { code, stdout } = await run("publish", "--dry-run");
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^would write .*system-payments\/1\.2\.0\.json$/m);
    assert.ok(!existsSync(published("system-payments/1.2.0.json")));
  });

  const refused: readonly (readonly [what: string, plant: () => void, says: RegExp])[] = [
    [
      "another content under a published version",
      () => {
        addField("1.1.0");
      },
      /system-payments 1\.1\.0 is published with another content/,
    ],
    [
      "a version that was raised too little",
      () => {
        addField("1.1.1");
      },
      /raise it to 1\.2\.0/,
    ],
    [
      "a breaking change within one major",
      () => {
        addField("1.2.0");
        planted.patch(payments, (document) => {
          delete (document as unknown as Document).components.schemas["Payment"]?.properties["currency"];
        });
      },
      /changes-keep-clients-working: .*`currency`.* was removed/,
    ],
  ];
  for (const [what, plant, says] of refused) {
    it(`refuses ${what}`, async () => {
      plant();
      const { code, stdout } = await run("publish");
      assert.equal(code, 1, stdout);
      assert.match(stdout, says);
      assert.match(stdout, /^Nothing was published/m);
      assert.ok(!existsSync(published("system-payments/1.2.0.json")));
    });
  }

  it("takes a breaking change that was approved for these two versions", async () => {
    planted.patch(payments, (document) => {
      const { info, components } = document as unknown as Document;
      info.version = "1.2.0";
      const Payment = components.schemas["Payment"] as Document["components"]["schemas"][string] & {
        required: string[];
      };
      delete Payment.properties["declineReason"];
      Payment.required = Payment.required.filter((each) => each !== "declineReason");
    });
    const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const approval = `approvals:\n  - api: system/payments\n    from: 1.1.0\n    to: 1.2.0\n    owner: payments\n    reason: Nobody reads the reason.\n    until: ${until}\n`;
    assert.equal((await run("publish")).code, 1);
    writeFileSync(join(planted.path, "governance/waivers.yaml"), approval);
    const { code, stdout } = await run("publish");
    assert.equal(code, 0, stdout);
    assert.ok(existsSync(published("system-payments/1.2.0.json")));
    writeFileSync(join(planted.path, "governance/waivers.yaml"), approval.replace(until, "2020-01-01"));
    const later = await run("check");
    assert.equal(later.code, 1);
    assert.match(
      later.stdout,
      /The approval of system\/payments from 1\.1\.0 to 1\.2\.0 expired on 2020-01-01: payments /,
    );
  });

  it("ends with 2 for an API there is not", async () => {
    const { code, stderr } = await run("publish", "--api", "system/nope");
    assert.equal(code, 2);
    assert.match(stderr, /^There is no API "system\/nope" in /);
  });
});

describe("tierline waive", () => {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const given = { document: "system/payments", owner: "payments", reason: "The team is being formed." };
  const waive = (over: Record<string, string> = {}, rule = "api-describes-itself"): Promise<Said> => {
    return run(
      "waive",
      rule,
      ...Object.entries({ ...given, until: day(30), ...over }).flatMap(([name, value]) => [`--${name}`, value]),
    );
  };
  const dropOwner = (): void => {
    planted.patch(payments, (document) => Object.assign(document["x-api"] as object, { owner: "" }));
  };

  it("lets the gate pass until the day, and tells who answers for it", async () => {
    dropOwner();
    assert.equal((await waive()).code, 0);
    const everywhere = await waive({}, "changes-keep-clients-working");
    assert.equal(everywhere.code, 2);
    assert.match(
      everywhere.stderr,
      /^changes-keep-clients-working is waived at one place only: name it with --pointer/,
    );
    assert.equal((await waive({ pointer: "/x-api" }, "changes-keep-clients-working")).code, 0);
    const { code, stdout } = await run("check");
    assert.equal(code, 0, stdout);
    assert.doesNotMatch(stdout, /^FAIL/m);
    assert.match(
      stdout,
      /^ {2}api-describes-itself in .*: payments until \d{4}-\d\d-\d\d, The team is being formed\.$/m,
    );
  });

  it("replaces the waiver of the same rule, document and pointer and keeps comments", async () => {
    const file = join(planted.path, "governance/waivers.yaml");
    assert.equal((await waive()).code, 0);
    writeFileSync(file, `# Ours.\n${readFileSync(file, "utf8")}`);
    assert.equal((await waive({ until: day(60) })).code, 0);
    const text = readFileSync(file, "utf8");
    assert.match(text, /^# Ours\./);
    assert.equal(text.match(/- rule:/g)?.length, 1);
    assert.ok(text.includes(day(60)));
  });

  it("writes nothing anew of what was written before, however long its lines are", async () => {
    const before = readFileSync(join(root, "governance/waivers.yaml"), "utf8");
    assert.ok(before.split("\n").some((line) => line.length > 150));
    writeFileSync(join(planted.path, "governance/waivers.yaml"), before);
    const entry = { rule: "api-describes-itself", ...given, until: day(30) };
    await writeWaiver(repositoryAt(planted.path), entry, day(0));
    const after = readFileSync(join(planted.path, "governance/waivers.yaml"), "utf8");
    const end = before.indexOf("approvals:");
    assert.ok(after.startsWith(before.slice(0, end)), after);
    assert.ok(after.endsWith(before.slice(end)), after);
  });

  const refusals: readonly (readonly [what: string, over: Record<string, string>, rule: string, says: RegExp])[] = [
    ["a rule there is not", {}, "nope", /^There is no rule "nope": see docs\/rules\.md\.$/],
    [
      "an API there is not",
      { document: "system/nope" },
      "lists-are-paged",
      /^There is no document and no API "system\/nope" here\.$/,
    ],
    ["a day that is past", { until: "2020-01-01" }, "lists-are-paged", /^--until 2020-01-01 is past\.$/],
    ["more than 180 days", { until: day(200) }, "lists-are-paged", /^--until may be \d{4}-\d\d-\d\d at most/],
    [
      "a place there is not",
      { pointer: "/paths/~1nope" },
      "lists-are-paged",
      /^There is nothing at \/paths\/~1nope in /,
    ],
    ["an owner that is a person", { owner: "Jane Doe" }, "lists-are-paged", /^--owner must be a team's name/],
  ];
  for (const [what, over, rule, says] of refusals) {
    it(`refuses ${what}, in one sentence`, async () => {
      const entry = { rule, ...given, until: day(30), ...over };
      await assert.rejects(writeWaiver(repositoryAt(planted.path), entry, day(0)), (error) => {
        return error instanceof CouldNotRun && says.test(error.message);
      });
    });
  }

  it("ends with 2 when it refuses", async () => {
    const { code, stderr } = await waive({}, "nope");
    assert.equal(code, 2);
    assert.match(stderr, /^There is no rule "nope"/);
  });
});

describe("tierline score", () => {
  interface Scored {
    readonly apis: {
      api: string;
      score: number;
      areas: Record<string, number>;
      costs: { points: number; what: string }[];
    }[];
  }
  const scored = async (): Promise<Scored["apis"][number] | undefined> => {
    const { stdout } = await run("score", "system/payments", "--json");
    return (JSON.parse(stdout) as Scored).apis[0];
  };

  it("gives every API points from 0 to 100 that its areas add up to", async () => {
    const { code, stdout } = await run("score", "--json");
    assert.equal(code, 0);
    for (const { score, areas } of (JSON.parse(stdout) as Scored).apis) {
      assert.ok(score >= 0 && score <= 100);
      assert.equal(score, Math.round(Object.values(areas).reduce((sum, points) => sum + points, 0)));
    }
  });

  it("says what costs how much, and less is lost when it is mended", async () => {
    const whole = await scored();
    planted.patch(payments, (document) => Object.assign(document["x-api"] as object, { owner: "" }));
    const without = await scored();
    assert.ok((without?.score ?? 100) < (whole?.score ?? 0));
    assert.ok(without?.costs.some(({ what, points }) => what.startsWith("api-describes-itself") && points > 0));
  });
});
