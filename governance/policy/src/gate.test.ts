import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createApi } from "@tierline/kernel/api/create-api";
import { reply, type LimitClass } from "@tierline/kernel/api/operation";
import { isProblem, type Problem } from "@tierline/kernel/errors/problem";
import { z } from "@tierline/kernel/model/schema";
import { createLog } from "@tierline/kernel/telemetry/log";
import { createGate } from "./gate.ts";
import { createLocalLimiter } from "./limits/local-limiter.ts";
import { loadOf, type Level } from "./load/load.ts";
import type { Plan, Plans } from "./plans.ts";
import { about, admit, operation, principal, refusal } from "./sample.ts";

const quota = { requests: 3, seconds: 10 };
const plans: Plans = new Map<string, Plan>([
  ["small", { read: quota, write: quota, batch: quota }],
  ["internal", "unlimited"],
]);

function setUp(given: Plans = plans) {
  let time = Date.UTC(2027, 0, 31, 23, 59, 0);
  const now = () => time;
  const gate = createGate({ plans: given, limiter: createLocalLimiter({ now }), now });
  return {
    gate,
    pass: (ms: number) => {
      time += ms;
    },
    admit: (who = principal(), limit: LimitClass = "write") => admit(gate, who, operation({ limit })),
  };
}

describe("scopes", () => {
  const gate = createGate({ plans });

  it("are all needed, and the refusal names the missing ones", () => {
    const needsTwo = operation({ scopes: ["orders:write", "orders:read", "stock:read"] });
    const problem = refusal(() => admit(gate, principal(), needsTwo));
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
      assert.equal(refusal(() => admit(gate, who)).kind, "forbidden");
    }
  });

  it("that differ by one letter, its case, or are only a part are missing", () => {
    for (const scope of ["orders:writ", "orders:writes", "Orders:write", "orders", "orders:*", "order:write", ""]) {
      assert.equal(refusal(() => admit(gate, principal({ scopes: new Set([scope]) }))).kind, "forbidden", scope);
    }
  });
});

describe("roles", () => {
  const gate = createGate({ plans });
  const guarded = operation({ roles: ["architect", "operator"] });

  it("let in whoever has one of them", () => {
    admit(gate, principal({ roles: new Set(["operator"]) }), guarded);
  });

  it("keep out everybody else, and are not told", () => {
    const problem = refusal(() => admit(gate, principal({ roles: new Set(["operators"]) }), guarded));
    assert.equal(problem.kind, "forbidden");
    assert.doesNotMatch(JSON.stringify([problem.message, problem.extras]), /architect|operator/);
  });
});

describe("tenancy", () => {
  const gate = createGate({ plans });
  const stranger = principal({ tenant: "lanterns-ltd" });

  it("keeps strangers out of what is the house's own, and tells them nothing of anybody", () => {
    for (const tier of ["process", "system", "governance"] as const) {
      const problem = refusal(() => admit(gate, stranger, operation(), about({ tier })));
      assert.equal(problem.kind, "forbidden");
      assert.doesNotMatch(JSON.stringify([problem.message, problem.extras]), /tierline|lanterns|tenant/);
    }
  });

  it("lets the house's clients and its APIs in, and strangers where the contract says so", () => {
    const inside = about({ tier: "process" });
    admit(gate, principal(), operation(), inside);
    admit(gate, principal({ kind: "api", tenant: "elsewhere" }), operation(), inside);
    admit(gate, stranger, operation({ tenancy: "own" }), inside);
    admit(gate, stranger, operation(), about());
    assert.equal(refusal(() => admit(gate, stranger, operation({ tenancy: "house" }), about())).kind, "forbidden");
  });
});

describe("limits", () => {
  it("admit the quota in a window that opens with the first request, count down, and open the next when it ends", () => {
    const { admit, pass } = setUp();
    assert.deepEqual(admit().headers, { RateLimit: '"write";r=2;t=10', "RateLimit-Policy": '"write";q=3;w=10' });
    pass(4_000);
    assert.equal(admit().headers["RateLimit"], '"write";r=1;t=6');
    assert.equal(admit().headers["RateLimit"], '"write";r=0;t=6');
    const problem = refusal(() => admit());
    assert.equal(problem.kind, "too-many-requests");
    assert.equal(problem.message, 'The plan "small" allows 3 write requests in 10 seconds; try again in 6 seconds.');
    assert.equal(problem.extras.retryAfterSeconds, 6);
    assert.deepEqual(problem.extras.headers, { RateLimit: '"write";r=0;t=6', "RateLimit-Policy": '"write";q=3;w=10' });
    pass(5_999);
    refusal(() => admit());
    pass(1);
    assert.equal(admit().headers["RateLimit"], '"write";r=2;t=10');
  });

  it("let in whoever waits as long as Retry-After says", () => {
    const { admit, pass } = setUp();
    for (let i = 0; i < 50; i += 1) {
      try {
        admit();
        pass(333);
      } catch (error) {
        assert.ok(isProblem(error, "too-many-requests"));
        pass((error.extras.retryAfterSeconds ?? 0) * 1000);
        admit();
      }
    }
  });

  it("count each client and each class by itself, all operations together", () => {
    const { gate, admit: call } = setUp();
    for (let i = 0; i < 3; i += 1) call();
    refusal(() => call());
    refusal(() => admit(gate, principal(), operation({}, { operationId: "another" })));
    call(principal({ clientId: "other" }));
    call(principal(), "read");
    call(principal(), "batch");
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

  it("come from the class that the contract names: edit x-policy alone, and the 429 moves", async () => {
    const few: Plans = new Map([["small", { read: quota, write: { requests: 1, seconds: 60 }, batch: quota }]]);
    const admittedBy = async (limit: LimitClass): Promise<number> => {
      const placeOrder = operation({ limit }, { responses: { 200: { description: "Done.", schema: z.object({}) } } });
      const handlers = { placeOrder: () => Promise.resolve(reply(200, {} as never)) };
      const { gate } = setUp(few);
      const surroundings = { gate, log: createLog("silent", "test"), responseChecks: 1 };
      const api = createApi({ about: about(), operations: { placeOrder } }, { deps: {}, handlers }, surroundings);
      const call = { principal: principal(), origin: null, correlationId: "c" };
      for (let answered = 0; ; answered += 1) {
        try {
          await api.call("placeOrder", call, false);
        } catch (error) {
          assert.ok(isProblem(error, "too-many-requests"), String(error));
          return answered;
        }
      }
    };
    assert.deepEqual([await admittedBy("write"), await admittedBy("read")], [1, 3]);
  });
});

describe("quotas", () => {
  const counted = (quotas: { day?: number; month?: number }, ofClass = {}): Plans => {
    const each = { requests: 100, seconds: 1 };
    return new Map([["small", { read: each, write: { ...each, quotas: ofClass }, batch: each, quotas }]]);
  };
  const refused = async (work: () => unknown): Promise<Problem> => {
    const outcome = await Promise.resolve(work()).catch((error: unknown) => error);
    assert.ok(isProblem(outcome, "too-many-requests"), "was admitted");
    return outcome;
  };

  it("count the calendar day in UTC over all classes, and are announced beside the window", async () => {
    const { admit, pass } = setUp(counted({ day: 2 }));
    assert.deepEqual((await admit()).headers, {
      RateLimit: '"write";r=99;t=1, "day";r=1;t=60',
      "RateLimit-Policy": '"write";q=100;w=1, "day";q=2',
    });
    await admit(principal(), "read");
    const problem = await refused(() => admit());
    assert.equal(problem.message, 'The plan "small" allows 2 requests in a day; try again in 60 seconds.');
    assert.equal(problem.extras.retryAfterSeconds, 60);
    pass(60_000);
    await admit();
  });

  it("count the calendar month, whatever its days", async () => {
    const { admit, pass } = setUp(counted({ month: 1 }));
    await admit();
    await refused(() => admit());
    pass(60_000);
    await admit();
    pass(27 * 86_400_000);
    const problem = await refused(() => admit());
    assert.equal(problem.extras.retryAfterSeconds, 86_400);
    pass(86_400_000);
    await admit();
  });

  it("may be those of one class", async () => {
    const { admit } = setUp(counted({}, { day: 1 }));
    assert.equal((await admit()).headers["RateLimit"], '"write";r=99;t=1, "write/day";r=0;t=60');
    assert.match((await refused(() => admit())).message, /allows 1 write requests in a day/);
    await admit(principal(), "read");
  });
});

describe("what ends", () => {
  const deprecation = { since: "2026-12-01", sunset: "2027-02-01", successor: "/experience/shop/v2" } as const;

  it("is served until its day begins in UTC, and from then on refused to whoever asks", () => {
    const { gate, pass } = setUp();
    const ending = about({ lifecycle: "deprecated", deprecation });
    admit(gate, principal({ plan: "internal" }), operation(), ending);
    pass(59_999);
    admit(gate, principal({ plan: "internal" }), operation(), ending);
    pass(1);
    for (const who of [principal(), principal({ kind: "api" }), principal({ scopes: new Set() })]) {
      const problem = refusal(() => admit(gate, who, operation(), ending));
      assert.equal(problem.kind, "gone");
      assert.equal(problem.message, "This was served until 2027-02-01; use /experience/shop/v2 instead.");
      assert.deepEqual(problem.extras.members, { successor: "/experience/shop/v2" });
    }
  });

  it("may be one operation alone", () => {
    const { gate, pass } = setUp();
    pass(60_000);
    assert.equal(refusal(() => admit(gate, principal(), operation({}, { deprecation }))).kind, "gone");
    admit(gate);
  });

  it("is refused before its day once it is retired", () => {
    const { gate } = setUp();
    assert.equal(refusal(() => admit(gate, principal(), operation(), about({ lifecycle: "retired" }))).kind, "gone");
  });

  it("must end on a day of the calendar", () => {
    const odd = { ...deprecation, sunset: "2027-02-31" as const };
    assert.throws(
      () => setUp().gate.compile({ about: about(), operation: operation({}, { deprecation: odd }) }),
      /02-31/,
    );
  });
});

describe("a busy process", () => {
  it("sheds browsing first and buying last, at every level, and says when to come back", () => {
    let level: Level = 0;
    const gate = createGate({ plans, load: loadOf(() => level) });
    const who = principal({ plan: "internal" });
    const shed = () =>
      (["browse", "normal", "critical"] as const).filter((priority) => {
        try {
          admit(gate, who, operation({ priority }));
          return false;
        } catch (error) {
          assert.ok(isProblem(error, "unavailable"));
          assert.ok((error.extras.retryAfterSeconds ?? 0) >= 1);
          return true;
        }
      });
    const seen = ([0, 1, 2, 3, 2, 1, 0] as const).map((each) => {
      level = each;
      return shed().join(" ");
    });
    const all = "browse normal critical";
    assert.deepEqual(seen, ["", "browse", "browse normal", all, "browse normal", "browse", ""]);
  });

  it("finishes what our own APIs have begun", () => {
    const gate = createGate({ plans, load: loadOf(() => 3) });
    admit(gate, principal({ kind: "api" }), operation({ priority: "browse" }));
  });

  it("uses up nobody's limit by shedding", () => {
    let level: Level = 1;
    const gate = createGate({ plans, load: loadOf(() => level) });
    const browse = operation({ priority: "browse" });
    for (let i = 0; i < 10; i += 1) refusal(() => admit(gate, principal(), browse));
    level = 0;
    assert.match(admit(gate, principal(), browse).headers["RateLimit"] ?? "", /r=2/);
  });
});
