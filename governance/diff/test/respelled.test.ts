import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { assert as assertProperty, asyncProperty, infiniteStream, nat } from "fast-check";
import { diff } from "../src/diff.ts";
import type { Json } from "../src/json.ts";
import { respelled } from "./respell.ts";

const folder = new URL("../../../openapi/", import.meta.url);
const files = readdirSync(folder).filter((name) => /\.v\d+\.json$/.test(name));
const events = readdirSync(new URL("events/", folder)).filter((name) => name.endsWith(".json"));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Json;

describe("documents of ours", { concurrency: 8 }, () => {
  it("are there", () => assert.ok(files.length > 5 && events.length > 0));
  for (const name of [...files, ...events.map((each) => `events/${each}`)]) {
    it(`${name} does not differ from itself`, async () => {
      assert.deepEqual(await diff(read(name), read(name)), { breaking: false, requiredBump: "none", changes: [] });
    });
  }
  for (const name of files) {
    it(`${name} does not differ from itself in other words`, async () => {
      const document = read(name);
      await assertProperty(
        asyncProperty(infiniteStream(nat(10_000)), async (numbers) => {
          const choose = (below: number) => (below === 0 ? 0 : (numbers.next().value as number) % below);
          const result = await diff(document, respelled(document, choose));
          assert.deepEqual(result.changes, []);
        }),
        { numRuns: 4, seed: 1 },
      );
    });
  }
});
