import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { documentOf } from "@tierline/kernel/api/document";
import { operation } from "@tierline/kernel/api/operation";
import { problems } from "@tierline/kernel/errors/problem";
import { z } from "@tierline/kernel/model/schema";
import { catalog, type CatalogProblem } from "./catalog.ts";
import type { CatalogIndex } from "./catalog-index.ts";

const lookUp = operation({
  operationId: "lookUp",
  method: "get",
  path: "/things/{thingId}",
  summary: "Look a thing up",
  request: { params: z.object({ thingId: z.string() }) },
  responses: { 200: { description: "The thing.", schema: z.object({ thingId: z.string() }) } },
  problems: ["not-found", "conflict"],
  problemMembers: { conflict: z.object({ thing: z.string() }) },
  policy: { scopes: ["things:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 1_000 },
});

const about = {
  title: "Things",
  description: "Keeps things.",
  version: "1.2.0",
  owner: "things-team",
  lifecycle: "active",
  authority: [],
  slo: { availability: "99.9 %", p99Ms: 100 },
  dataClasses: ["public"],
} as const;

const things: ApiContract = { about: { ...about, tier: "system", name: "things" }, operations: { lookUp } };
const shop: ApiContract = {
  about: {
    ...about,
    tier: "experience",
    name: "shop",
    lifecycle: "deprecated",
    deprecation: { since: "2026-11-01", sunset: "2027-11-01", successor: "/experience/shop/v2" },
  },
  operations: { lookUp },
  calls: ["system/things@v1"],
};

const app = catalog([shop, things], {
  origin: "http://platform.example",
  tokenUrl: "http://issuer.example/token",
});
const json = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> => {
  const answer = await app.request(path, { headers });
  assert.equal(answer.status, 200, path);
  assert.equal(answer.headers.get("content-type"), "application/json");
  return (await answer.json()) as T;
};

describe("the catalog", () => {
  it("lists every version with whom it calls, who calls it and when it ends", async () => {
    const { apis } = await json<CatalogIndex>("/openapi/index.json");
    assert.deepEqual(
      apis.map(({ id, major, calls, calledBy, deprecation }) => ({ id, major, calls, calledBy, deprecation })),
      [
        {
          id: "experience/shop",
          major: "1",
          calls: ["system/things@v1"],
          calledBy: [],
          deprecation: { since: "2026-11-01", sunset: "2027-11-01", successor: "/experience/shop/v2" },
        },
        { id: "system/things", major: "1", calls: [], calledBy: ["experience/shop@v1"], deprecation: null },
      ],
    );
  });

  it("names for each operation what it may be refused with, its announced end included", async () => {
    const { apis } = await json<CatalogIndex>("/openapi/index.json");
    const [ofShop, ofThings] = apis.map(({ operations }) => operations[0]);
    assert.ok(ofShop?.problems.includes("gone"));
    assert.ok(ofThings?.problems.includes("not-found"));
    assert.ok(!ofThings?.problems.includes("gone"));
    assert.deepEqual(ofThings?.problemMembers, { conflict: ["thing"] });
  });

  it("serves the document that each version names, as the contract makes it", async () => {
    const { apis } = await json<CatalogIndex>("/openapi/index.json");
    for (const [index, { document }] of apis.entries()) {
      const contract = [shop, things][index];
      assert.ok(contract !== undefined);
      assert.deepEqual(await json(document), documentOf(contract));
    }
  });

  it("explains every kind of problem to programs at the path that is its type", async () => {
    for (const [kind, { status, title }] of Object.entries(problems)) {
      for (const accept of ["application/json", "application/problem+json", "*/*"]) {
        const entry = await json<CatalogProblem>(`/problems/${kind}`, { accept });
        assert.deepEqual([entry.kind, entry.status, entry.title], [kind, status, title]);
        assert.ok(entry.help.meaning.length > 20 && entry.help.fix.length > 20);
      }
    }
    const { problems: all } = await json<{ problems: CatalogProblem[] }>("/problems");
    assert.equal(all.length, Object.keys(problems).length);
  });

  it("leaves people who ask for an explanation to the pages", async () => {
    const answer = await app.request("/problems/invalid", { headers: { accept: "text/html,*/*;q=0.8" } });
    assert.equal(await answer.text(), "404 Not Found");
    // Or the back button would show people what their browser kept of a program's answer.
    assert.equal((await app.request("/problems/invalid")).headers.get("vary"), "Accept");
  });
});
