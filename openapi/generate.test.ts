import assert from "node:assert/strict";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { pathToFileURL } from "node:url";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { operation } from "@tierline/kernel/api/operation";
import { event } from "@tierline/kernel/events/event";
import { telling } from "@tierline/kernel/events/telling";
import { z } from "@tierline/kernel/model/schema";
import { generateAll, settle } from "./generate.ts";

const made = event({
  type: "thing.made.v1",
  summary: "A thing was made.",
  data: z.object({ thingId: z.string() }),
  key: ({ thingId }) => thingId,
  keyName: "thing",
  dataClass: "internal",
  retentionDays: 30,
  compatibility: "BACKWARD",
});
const api = (name: string, more: Partial<ApiContract>): ApiContract => ({
  about: {
    tier: "process",
    name,
    title: name,
    description: "For this test.",
    version: "2.1.0",
    owner: `${name}-team`,
    lifecycle: "active",
    authority: [],
    slo: { availability: "99 %", p99Ms: 100 },
    dataClasses: ["internal"],
  },
  operations: {},
  ...more,
});
const sold = event({ ...made, type: "thing.sold.v1", data: z.object({ thingId: z.string(), channel: z.string() }) });
const told = telling({
  type: "thing.sold.v2",
  summary: "A thing was sold.",
  event: sold,
  data: z.object({ sku: z.string() }),
  shape: ({ thingId: sku }) => ({ sku }),
  example: { subject: "t1", data: { sku: "t1" } },
});
const contracts = [
  api("makers", { publishes: [made, sold] }),
  api("readers", { consumes: [made] }),
  api("tellers", { tells: [told] }),
];
const files = new Map((await generateAll(contracts)).map(({ path, content }) => [path, content]));

it("names files by API and major, with events where an API publishes any", () => {
  assert.deepEqual(
    [...files.keys()].sort(),
    [
      "clients/process-makers.v2.ts",
      "clients/process-readers.v2.ts",
      "clients/process-tellers.v2.ts",
      "events/README.md",
      "events/process-makers.v2.json",
      "events/process-tellers.v2.json",
      "process-makers.v2.json",
      "process-readers.v2.json",
      "process-tellers.v2.json",
    ].sort(),
  );
});

it("describes what applications are told with its own schema, its source and an example", () => {
  const text = files.get("events/process-tellers.v2.json") ?? "";
  const { components } = JSON.parse(text) as {
    components: {
      messages: Record<string, { name: string; examples: { payload: object }[]; "x-event": object }>;
      schemas: Record<string, { properties: Record<string, unknown> }>;
    };
  };
  const { name, examples, "x-event": rules } = components.messages["thing-sold-v2"] ?? assert.fail();
  assert.equal(name, "thing.sold.v2");
  assert.deepEqual(rules, {
    owner: "tellers-team",
    retentionDays: 30,
    orderingKey: "thing",
    dataClass: "internal",
    compatibility: "FORWARD",
  });
  assert.deepEqual(components.schemas["thing-sold-v2"]?.properties["source"], { const: "/process/tellers/v2" });
  assert.deepEqual(examples[0]?.payload, {
    specversion: "1.0",
    id: "019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7",
    source: "/process/tellers/v2",
    type: "thing.sold.v2",
    time: "2026-11-21T09:30:00Z",
    subject: "t1",
    datacontenttype: "application/json",
    correlationid: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
    data: { sku: "t1" },
  });
  assert.doesNotMatch(text, /thingId/);
  assert.match(
    files.get("events/README.md") ?? "",
    /`thing\.sold\.v2` \| A thing was sold\. \| process\/tellers \| `thing\.sold\.v1`/,
  );
});

it("describes an event as the CloudEvent it is, with the rules of its declaration", () => {
  const document = JSON.parse(files.get("events/process-makers.v2.json") ?? "") as {
    asyncapi: string;
    components: { messages: Record<string, Record<string, unknown>>; schemas: Record<string, { properties: object }> };
  };
  assert.equal(document.asyncapi, "3.0.0");
  assert.deepEqual(document.components.messages["thing-made-v1"]?.["x-event"], {
    owner: "makers-team",
    retentionDays: 30,
    orderingKey: "thing",
    dataClass: "internal",
    compatibility: "BACKWARD",
  });
  const { properties } = document.components.schemas["thing-made-v1"] as { properties: Record<string, unknown> };
  assert.deepEqual(properties["type"], { const: "thing.made.v1" });
  assert.deepEqual(properties["data"], {
    type: "object",
    properties: { thingId: { type: "string" } },
    required: ["thingId"],
  });
});

it("shows in the taxonomy who publishes and who consumes", () => {
  const page = files.get("events/README.md") ?? "";
  assert.match(page, /\| `thing\.made\.v1` \| A thing was made\. \| process\/makers \| process\/readers \|/);
  assert.match(page, /\| `thing\.made\.v1` \| makers-team \| thing \| internal \| 30 days \| BACKWARD \|/);
});

it("finds a document that no contract says any more, and removes it when writing", async () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), "tierline-openapi-"))}/`);
  const all = [...files].map(([path, content]) => ({ path, content }));
  assert.equal((await settle(all, "write", folder)).length, all.length);
  const stale = new URL("events/process-forgotten.v9.json", folder);
  writeFileSync(stale, "{}");
  assert.deepEqual(await settle(all, "check", folder), ["openapi/events/process-forgotten.v9.json"]);
  assert.ok(existsSync(stale), "checking removes nothing");
  await settle(all, "write", folder);
  assert.ok(!existsSync(stale));
  assert.deepEqual(await settle(all, "check", folder), []);
});

it("refuses an example that the schema refuses, also where the document cannot say why", async () => {
  const take = operation({
    operationId: "takeThing",
    method: "put",
    path: "/things",
    summary: "Take a thing",
    request: {
      body: z.object({ units: z.int().refine((units) => units !== 0, "must not be zero") }),
      example: { units: 0 },
    },
    responses: { 200: { description: "It is taken.", schema: z.object({}) } },
    policy: { scopes: ["things:write"], limit: "write", priority: "normal", idempotency: "none", deadlineMs: 1_000 },
  });
  await assert.rejects(
    generateAll([api("takers", { operations: { take } })]),
    /^Error: The example of takeThing in process\/takers is refused by its schema: units must not be zero$/,
  );
});
