import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { copyEmbedded } from "./copy-embedded.ts";
import { readAccess } from "./embedded-access.ts";
import { startEmbedded } from "./embedded.ts";

describe("a copy of a home's database", () => {
  let folder: string;
  const home = (name: string): string => join(folder, name);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tierline-copies-"));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("has what was in it, and a port of its own before it is started", async () => {
    const original = await startEmbedded({ home: home("original"), fsync: false });
    await answerOf(original.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await original.stop();
    const copies = ["one", "other"].map(home);
    for (const copy of copies) await copyEmbedded(home("original"), copy);
    const ports = await Promise.all(copies.map(async (copy) => (await readAccess(copy))?.port));
    assert.equal(new Set([original.port, ...ports]).size, 3);
    const servers = await Promise.all(copies.map((copy) => startEmbedded({ home: copy, fsync: false })));
    assert.deepEqual(
      servers.map(({ port }) => port),
      ports,
    );
    for (const { url } of servers) assert.equal(await answerOf(url, "SELECT answer FROM kept"), 42);
    for (const server of servers) await server.stop();
  });

  it("cannot be made where there is none", async () => {
    await assert.rejects(copyEmbedded(home("nowhere"), home("third")), /postgres\.json is missing/);
  });
});

async function answerOf(url: string, statement: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql.unsafe(statement);
    return (rows.at(-1) as { answer?: unknown } | undefined)?.answer;
  } finally {
    await sql.end();
  }
}
