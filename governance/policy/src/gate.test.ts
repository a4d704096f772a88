import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { LimitClass, OperationDeclaration } from "@tierline/kernel/api/operation";
import type { Admission } from "@tierline/kernel/api/gate";
import type { Principal } from "@tierline/kernel/auth/principal";
import { StartError } from "@tierline/kernel/config/config";
import { isProblem, type Problem } from "@tierline/kernel/errors/problem";
import { createGate } from "./gate.ts";
import { createLimiter } from "./limiter.ts";
import { readPlans, type Plan, type Plans } from "./plans.ts";

const operation = (limit: LimitClass, scopes: readonly string[] = ["orders:write"]): OperationDeclaration => ({
  operationId: "placeOrder",
  method: "post",
  path: "/orders",
  summary: "Place an order",
  responses: {},
  policy: { scopes, limit, priority: "normal", idempotency: "none", deadlineMs: 1000 },
});

const principal = (overrides: Partial<Principal> = {}): Principal => ({
  clientId: "web-shop",
  kind: "client",
  subject: "web-shop",
  tenant: "tierline",
  channel: "web",
  plan: "small",
  scopes: new Set(["orders:write"]),
  roles: new Set(),
  ...overrides,
});

const quota = { requests: 3, seconds: 10 };
const plans: Plans = new Map<string, Plan>([
  ["small", { read: quota, write: quota, batch: quota }],
  ["internal", "unlimited"],
]);

function setUp(maxClients?: number) {
  let time = 1_000;
  const limiter = createLimiter({ now: () => time, ...(maxClients === undefined ? {} : { maxClients }) });
  const gate = createGate({ plans, limiter });
  return {
    pass: (ms: number) => {
      time += ms;
    },
    admit: (who = principal(), limit: LimitClass = "write"): Admission =>
      gate.admit("process/orders", operation(limit), who) as Admission,
  };
}

function refusal(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    assert.ok(isProblem(error));
    return error;
  }
  return assert.fail("was admitted");
}

describe("scopes", () => {
  const gate = createGate({ plans });

  it("are all needed, and the refusal names the missing ones", () => {
    const needsTwo = operation("write", ["orders:write", "orders:read", "stock:read"]);
    const problem = refusal(() => gate.admit("process/orders", needsTwo, principal()));
    assert.equal(problem.kind, "forbidden");
    assert.equal(problem.message, "The token lacks the scopes orders:read, stock:read.");
    assert.deepEqual(problem.extras.members, { missingScopes: ["orders:read", "stock:read"] });
    assert.equal(
      problem.extras.headers?.["WWW-Authenticate"],
      'Bearer realm="tierline", error="insufficient_scope", scope="orders:write orders:read stock:read"',
    );
  });

  it("are needed by our own APIs and unlimited clients too", () => {
    for (const who of [
      principal({ kind: "api", scopes: new Set() }),
      principal({ plan: "internal", scopes: new Set() }),
    ]) {
      assert.equal(refusal(() => gate.admit("process/orders", operation("write"), who)).kind, "forbidden");
    }
  });
});

describe("limits", () => {
  it("let the whole quota through at once, count down, then refuse until one request has come back", () => {
    const { admit, pass } = setUp();
    assert.deepEqual(admit().headers, { RateLimit: '"write";r=2;t=4', "RateLimit-Policy": '"write";q=3;w=10' });
    assert.equal(admit().headers["RateLimit"], '"write";r=1;t=7');
    assert.equal(admit().headers["RateLimit"], '"write";r=0;t=10');
    const problem = refusal(() => admit());
    assert.equal(problem.kind, "too-many-requests");
    assert.equal(problem.message, 'The plan "small" allows 3 write requests in 10 seconds; try again in 4 seconds.');
    assert.equal(problem.extras.retryAfterSeconds, 4);
    assert.deepEqual(problem.extras.headers, { RateLimit: '"write";r=0;t=10', "RateLimit-Policy": '"write";q=3;w=10' });
    pass(3_333);
    refusal(() => admit());
    pass(1);
    admit();
    refusal(() => admit());
  });

  it("whoever waits as long as Retry-After says is let in", () => {
    const { admit, pass } = setUp();
    for (let i = 0; i < 50; i += 1) {
      try {
        admit();
      } catch (error) {
        assert.ok(isProblem(error, "too-many-requests"));
        pass((error.extras.retryAfterSeconds ?? 0) * 1000);
        admit();
      }
    }
  });

  it("never admit more than the quota and what has refilled", () => {
    const { admit, pass } = setUp();
    let admitted = 0;
    for (let ms = 0; ms < 100_000; ms += 100) {
      try {
        admit();
        admitted += 1;
      } catch (error) {
        assert.ok(isProblem(error, "too-many-requests"));
      }
      pass(100);
    }
    assert.ok(admitted >= 32 && admitted <= 33, String(admitted));
  });

  it("count each client and each class by itself, all APIs together", () => {
    const { admit } = setUp();
    for (let i = 0; i < 3; i += 1) admit();
    refusal(() => admit());
    admit(principal({ clientId: "other" }));
    admit(principal(), "read");
    admit(principal(), "batch");
  });

  it("do not count our own APIs and unlimited plans, and send them no headers", () => {
    const { admit } = setUp();
    for (let i = 0; i < 100; i += 1) {
      assert.deepEqual(admit(principal({ kind: "api" })).headers, {});
      assert.deepEqual(admit(principal({ plan: "internal" })).headers, {});
    }
  });

  it("refuse a client whose plan nobody knows", () => {
    const problem = refusal(() => setUp().admit(principal({ plan: "gold" })));
    assert.equal(problem.kind, "forbidden");
    assert.match(problem.message, /"gold"/);
  });

  it("forget clients with full quotas first, so that nobody gains by being forgotten", () => {
    const { admit, pass } = setUp(10);
    for (let i = 0; i < 9; i += 1) admit(principal({ clientId: `early-${String(i)}` }));
    pass(5_000);
    for (let i = 0; i < 3; i += 1) admit();
    for (let i = 0; i < 7; i += 1) {
      admit(principal({ clientId: `passing-${String(i)}` }));
      pass(400);
    }
    refusal(() => admit());
  });

  it("remember a bounded number of clients, whatever comes", () => {
    const { admit } = setUp(10);
    for (let i = 0; i < 1_000; i += 1) admit(principal({ clientId: `client-${String(i)}` }));
    admit(principal({ clientId: "client-0" }));
  });

  it("cost about a microsecond", () => {
    const gate = createGate({ plans: new Map([["small", quotas(1e9)] as const]) });
    const who = principal();
    const what = operation("write");
    for (let i = 0; i < 200_000; i += 1) void gate.admit("process/orders", what, who);
    const from = process.hrtime.bigint();
    for (let i = 0; i < 200_000; i += 1) void gate.admit("process/orders", what, who);
    const microseconds = Number(process.hrtime.bigint() - from) / 200_000 / 1000;
    assert.ok(microseconds < 20, `${String(microseconds)} µs`);
  });
});

const quotas = (requests: number) => {
  const each = { requests, seconds: 10 };
  return { read: each, write: each, batch: each };
};

describe("the plans file", () => {
  const folder = mkdtempSync(join(tmpdir(), "tierline-plans-"));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("of the platform knows sandbox, standard, premium and internal", () => {
    const known = readPlans();
    assert.deepEqual([...known.keys()], ["sandbox", "standard", "premium", "internal"]);
    assert.equal(known.get("internal"), "unlimited");
  });

  const bad: readonly [string, string, RegExp][] = [
    ["is no YAML", "plans: [", /cannot be used: .*line 1/],
    ["is empty", "", /the document: /],
    ["has no plan", "plans: {}", /plans: there must be at least one plan/],
    ["lacks a class", "plans: { a: { read: { requests: 1, seconds: 1 } } }", /plans\.a\.write: /],
    ["has a zero", bodyOf("{ requests: 0, seconds: 1 }"), /plans\.a\.read\.requests: must be a whole number above 0/],
    [
      "has a text",
      bodyOf("{ requests: many, seconds: 1 }"),
      /plans\.a\.read\.requests: must be a whole number above 0/,
    ],
    ["has a misspelt member", bodyOf("{ request: 1, seconds: 1 }"), /plans\.a\.read/],
    ["names a plan oddly", "plans: { 'Big Plan': unlimited }", /plans\.Big Plan/],
    ["says something else than unlimited", "plans: { a: limitless }", /plans\.a: /],
  ];
  for (const [what, content, sentence] of bad) {
    it(`that ${what} is refused in one sentence with its name`, () => {
      const file = join(folder, "plans.yaml");
      writeFileSync(file, content);
      assert.throws(
        () => readPlans(file),
        (error) => {
          assert.ok(error instanceof StartError);
          assert.match(error.message, sentence);
          assert.ok(error.message.includes(file) && !error.message.includes("\n"), error.message);
          return true;
        },
      );
    });
  }

  it("that is not there is named", () => {
    assert.throws(() => readPlans(join(folder, "none.yaml")), /none\.yaml cannot be used/);
  });
});

function bodyOf(read: string): string {
  const fine = "{ requests: 1, seconds: 1 }";
  return `plans: { a: { read: ${read}, write: ${fine}, batch: ${fine} } }`;
}
