import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { callsOf, documentOf, inDays, openRegistry, place, reportOf, today } from "./registry.ts";

const registry = await openRegistry();

describe("who uses what", () => {
  const path = { tier: "process", name: "things" } as const;
  const deprecation = { since: "2026-01-01", sunset: inDays(10), successor: "/process/things/v2" };
  const older = documentOf({ xApi: { lifecycle: "deprecated", deprecation } });

  before(async () => {
    await registry.call.publishContract({ body: { document: older } });
    await registry.call.putApplication({
      body: {
        clientId: "web-shop",
        application: {
          name: "Web shop",
          tenant: "tierline",
          owner: "digital-channels",
          plan: null,
          allowedAddresses: [],
          status: "active",
        },
      },
    });
  });

  it("adds up reports, and counts a repeated one once", async () => {
    const body = reportOf([older], {
      usage: [callsOf("web-shop", 3), callsOf("web-shop", 2, { outcome: "refused" }), callsOf("stranger", 1)],
      fields: [{ ...place, clientId: "web-shop", samples: 1, pointers: ["/name", "/lines/*/quantity"] }],
    });
    for (const key of ["once", "once", "twice"]) await registry.call.reportOperations({ body }, { key });
    const { items } = await registry.call.listUsage({ query: { api: "process/things" } });
    assert.deepEqual(
      items.map(({ day, clientId, application, answered, refused }) => [day, clientId, application, answered, refused]),
      [
        [today, "stranger", "stranger", 2, 0],
        [today, "web-shop", "Web shop", 6, 4],
      ],
    );
  });

  it("names consumers with their operations, the fields they send and those they declare to read", async () => {
    await registry.call.putSubscription({
      body: { clientId: "web-shop", api: "process/things", major: 1, fields: { listThings: ["/items/*/name"] } },
    });
    const { consumers } = await registry.call.listConsumers({ params: path, query: {} });
    assert.deepEqual(
      consumers.map(({ application, owner, calls, subscribed }) => [application, owner, calls, subscribed]),
      [
        ["Web shop", "digital-channels", 10, true],
        ["stranger", null, 2, false],
      ],
    );
    assert.deepEqual(consumers[0]?.operations, [
      {
        operationId: "listThings",
        calls: 10,
        requestFields: ["/lines/*/quantity", "/name"],
        responseFields: ["/items/*/name"],
      },
    ]);
  });

  it("names who still calls what ends, and how long it is", async () => {
    const { deprecations } = await registry.call.listDeprecations({ query: { inUse: "true" as never } });
    const [ending] = deprecations;
    assert.equal(deprecations.length, 1);
    assert.equal(ending?.daysLeft, 10);
    assert.deepEqual(
      ending.consumers.map(({ application, calls }) => [application, calls]),
      [
        ["stranger", 2],
        ["Web shop", 10],
      ],
    );
  });

  it("shows calls that contracts name, those they do not, and those nobody makes", async () => {
    const caller = documentOf({
      api: "process/callers",
      xApi: { authority: [], upstreams: ["process/things@v1", "system/books@v1"], consumes: ["thing.made.v1"] },
    });
    const maker = documentOf({ api: "process/makers", xApi: { authority: [], publishes: ["thing.made.v1"] } });
    for (const document of [caller, maker]) await registry.call.publishContract({ body: { document } });
    await registry.call.reportOperations({
      body: reportOf([], { usage: [callsOf("process/callers", 5), callsOf("process/makers", 7)] }),
    });
    const { edges } = await registry.call.getGraph({});
    const shown = edges.map(({ from, to, kind, event, state }) => [from, to, event ?? kind, state].join(" "));
    assert.deepEqual(shown.sort(), [
      "process/callers process/things call used",
      "process/callers system/books call declared",
      "process/makers process/callers thing.made.v1 declared",
      "process/makers process/things call undocumented",
      "stranger process/things call used",
      "web-shop process/things call used",
    ]);
  });

  it("opens a resolved finding again when it is seen again", async () => {
    const finding = { ...place, status: 200, pointer: "/items/0/name", detail: "is missing", occurrences: 2 };
    const report = () => registry.call.reportOperations({ body: reportOf([], { findings: [finding] }) });
    await report();
    const [open] = (await registry.call.listFindings({ query: {} })).items;
    assert.equal(open?.occurrences, 2);
    await registry.call.resolveFinding({
      params: { findingId: open.findingId },
      body: { reason: "Repaired in the release of today." },
    });
    assert.deepEqual((await registry.call.listFindings({ query: {} })).items, []);
    await report();
    const [again] = (await registry.call.listFindings({ query: {} })).items;
    assert.deepEqual([again?.findingId, again?.occurrences, again?.state], [open.findingId, 4, "open"]);
  });

  it("keeps the plans as they were reported last", async () => {
    const quotas = { windows: { read: { requests: 10, seconds: 1 } }, calendar: { month: 1_000 } };
    const plans = [
      { plan: "sandbox", quotas },
      { plan: "internal", quotas: null },
    ];
    await registry.call.reportOperations({ body: reportOf([], { plans }) });
    assert.deepEqual(
      (await registry.call.listPlans({ query: {} })).items.map(({ plan, quotas }) => ({ plan, quotas })),
      plans.toReversed(),
    );
    assert.deepEqual(
      (await registry.call.listPlans({ query: {} })).items.map(({ limits }) => limits),
      [["no limit"], ["10 reads in a second", "1,000 requests a month (UTC), of all kinds together"]],
    );
  });

  it("keeps what a report names twice as it is named last", async () => {
    const quotas = { windows: {}, calendar: { month: 5 } };
    const plans = [
      { plan: "twice", quotas: null },
      { plan: "twice", quotas },
    ];
    const served = ["2.0.0", "2.1.0"].map((version) => documentOf({ api: "process/twice", version }));
    const { unknown } = await registry.call.reportOperations({ body: reportOf(served, { plans }) });
    assert.equal(unknown.length, 2);
    const known = (await registry.call.listPlans({ query: {} })).items;
    assert.deepEqual(known.find(({ plan }) => plan === "twice")?.quotas, quotas);
    const running = (await registry.call.listDeployments({ query: { api: "process/twice" } })).items;
    assert.deepEqual(
      running.map(({ version }) => version),
      ["2.1.0"],
    );
  });

  it("refuses an application a plan that no process knows", async () => {
    const application = {
      name: "App",
      tenant: "tierline",
      owner: "a team",
      plan: "gold",
      allowedAddresses: [],
      status: "active" as const,
    };
    const put = (plan: string) =>
      registry.call.putApplication({ body: { clientId: "app", application: { ...application, plan } } });
    await assert.rejects(put("gold"), (error) => isProblem(error, "invalid") && error.message.includes("sandbox"));
    assert.equal((await put("sandbox")).plan, "sandbox");
  });
});
