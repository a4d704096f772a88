import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { digestOf } from "@tierline/kernel/api/digest";
import { isProblem } from "@tierline/kernel/errors/problem";
import { documentOf, openRegistry, reportOf } from "./registry.ts";

const registry = await openRegistry();

describe("the catalog", () => {
  const path = { tier: "process", name: "things" } as const;
  it("publishes a version once, answers the same again, and never changes it", async () => {
    const document = documentOf();
    const first = await registry.call.publishContract({ body: { document } });
    assert.equal(first.digest, digestOf(document));
    assert.equal((await registry.call.publishContract({ body: { document } })).publishedAt, first.publishedAt);
    await assert.rejects(
      registry.call.publishContract({ body: { document: documentOf({ description: "another" }) } }),
      (error) => isProblem(error, "conflict") && error.message.includes("raise the version"),
    );
    assert.deepEqual(await registry.call.getDocument({ params: { ...path, version: "1.0.0" } }), document);
  });

  it("shows the highest published version of each major, as numbers and not as text", async () => {
    for (const version of ["1.10.0", "1.9.0", "2.0.0"]) {
      await registry.call.publishContract({ body: { document: documentOf({ version }) } });
    }
    const { majors } = await registry.call.getApi({ params: path });
    assert.deepEqual(
      majors.map(({ major, version }) => [major, version]),
      [
        [1, "1.10.0"],
        [2, "2.0.0"],
      ],
    );
    const { items } = await registry.call.listVersions({ params: path, query: { limit: "2" as never } });
    assert.deepEqual(
      items.map(({ version }) => version),
      ["2.0.0", "1.10.0"],
    );
  });

  it("pages through versions without leaving one out", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await registry.call.listVersions({
        params: path,
        query: { limit: "1" as never, ...(cursor === undefined ? {} : { cursor }) },
      });
      seen.push(...page.items.map(({ version }) => version));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, ["2.0.0", "1.10.0", "1.9.0", "1.0.0"]);
  });

  it("finds APIs by tier, owner, state and words of their operations", async () => {
    const deprecation = { since: "2026-01-01", sunset: "2030-01-01", successor: "/x" };
    const xApi = { lifecycle: "deprecated", owner: "other-team", deprecation };
    await registry.call.publishContract({ body: { document: documentOf({ api: "system/books", xApi }) } });
    const found = async (query: object) =>
      (await registry.call.listApis({ query: query as never })).items.map(({ api }) => api);
    assert.deepEqual(await found({}), ["process/things", "system/books"]);
    assert.deepEqual(await found({ tier: "system" }), ["system/books"]);
    assert.deepEqual(await found({ owner: "other-team" }), ["system/books"]);
    assert.deepEqual(await found({ lifecycle: "deprecated" }), ["system/books"]);
    assert.deepEqual(await found({ search: "LISTTHINGS books" }), ["system/books"]);
    assert.deepEqual(await found({ search: "nothing" }), []);
  });

  it("tells what runs as published, what differs and what never was published", async () => {
    const differing = documentOf({ version: "1.9.0", description: "changed after it was published" });
    const unpublished = documentOf({ api: "process/drafts" });
    const { unknown } = await registry.call.reportOperations({
      body: reportOf([documentOf({ version: "2.0.0" }), differing, unpublished]),
    });
    assert.deepEqual(unknown.sort(), [digestOf(differing), digestOf(unpublished)].sort());
    for (const document of [differing, unpublished]) await registry.call.registerContract({ body: { document } });
    const { items } = await registry.call.listDeployments({ query: {} });
    assert.deepEqual(
      items.map(({ api, major, state }) => [api, major, state]),
      [
        ["process/drafts", 1, "unpublished"],
        ["process/things", 1, "differs"],
        ["process/things", 2, "published"],
      ],
    );
    const drafts = await registry.call.getApi({ params: { tier: "process", name: "drafts" } });
    assert.equal(drafts.majors[0]?.published, false);
  });

  it("says where two APIs claim to be the authority for the same data", async () => {
    const { domains } = await registry.call.getAuthorityMap({});
    assert.deepEqual(domains, [
      {
        domain: "things",
        authorities: ["process/drafts", "process/things"]
          .map((api) => ({ api, owner: "things-team" }))
          .concat([{ api: "system/books", owner: "other-team" }]),
        conflict: true,
      },
    ]);
  });

  it("finds what two APIs of a tier describe alike, with what only one of them has", async () => {
    const line = { sku: {}, quantity: {}, unitPrice: {}, total: {} };
    for (const [api, properties] of [
      ["experience/app", line],
      ["experience/kiosk", { ...line, gift: {} }],
    ] as const) {
      const components = { schemas: { Line: { type: "object", properties } } };
      await registry.call.registerContract({ body: { document: Object.assign(documentOf({ api }), { components }) } });
    }
    const { duplicates } = await registry.call.listDuplicates({});
    assert.deepEqual(duplicates, [
      {
        schemas: [
          { api: "experience/app", major: 1, schema: "Line", alone: [] },
          { api: "experience/kiosk", major: 1, schema: "Line", alone: ["gift"] },
        ],
        shared: ["quantity", "sku", "total", "unitPrice"],
        likeness: 0.8,
      },
    ]);
  });

  it("answers not-found for what is not there", async () => {
    const refused = (error: unknown) => isProblem(error, "not-found");
    await assert.rejects(registry.call.getApi({ params: { tier: "system", name: "nothing" } }), refused);
    await assert.rejects(registry.call.getDocument({ params: { ...path, version: "9.9.9" } }), refused);
  });
});

describe("contracts published as files", () => {
  it("are registered at the start, and a broken file stops nothing", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "tierline-published-"));
    t.after(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "process-things"));
    writeFileSync(join(folder, "process-things", "1.0.0.json"), JSON.stringify(documentOf()));
    writeFileSync(join(folder, "process-things", "1.1.0.json"), "{");
    const registry = await openRegistry(folder);
    const { items } = await registry.call.listVersions({ params: { tier: "process", name: "things" }, query: {} });
    assert.deepEqual(
      items.map(({ version, publishedAt }) => [version, publishedAt !== null]),
      [["1.0.0", true]],
    );
    const [entry] = (await registry.call.listAuditLog({ query: {} })).items;
    assert.deepEqual([entry?.actor, entry?.action, entry?.subject], ["release", "publishContract", "process/things"]);
  });
});
