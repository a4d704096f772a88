/** `tierline lint` on anybody's documents: what it says and how it ends. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { formatNames } from "@tierline/governance-check/format-names";
import { tierline } from "./commanding.ts";

const folder = mkdtempSync(join(tmpdir(), "tierline-lint-"));
after(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const theirs = (server: string): string => `openapi: 3.0.3
info: { title: Theirs, version: "7" }
servers: [{ url: "${server}" }]
paths:
  /things:
    get:
      operationId: listThings
      responses:
        "200": { description: It., content: { application/json: { schema: { type: object } } } }
        "400": { description: No. }
`;

describe("tierline lint", { concurrency: 2 }, () => {
  it("passes a document that is in order", async () => {
    const { code, stdout } = await tierline({}, "lint", file("good.yaml", theirs("https://api.example.org")));
    assert.equal(code, 0, stdout);
  });

  it("ends with 1 for an error, and says place, reason, mending and page", async () => {
    const path = file("bad.yaml", theirs("http://api.example.org"));
    const { code, stdout } = await tierline({}, "lint", path);
    assert.equal(code, 1);
    assert.match(stdout, /^error servers-are-encrypted: a token sent in the clear/m);
    assert.match(stdout, /bad\.yaml:3:\d+$/m);
    assert.match(stdout, /see: docs\/rules\.md#servers-are-encrypted/);
  });

  it("judges by a tier when it is told to", async () => {
    const { stdout } = await tierline(
      {},
      "lint",
      "--profile",
      "experience",
      file("tier.yaml", theirs("/experience/x/v7")),
    );
    assert.match(stdout, /The document has no x-api/);
  });

  it("prints every format it offers", async () => {
    const path = file("formats.yaml", theirs("http://api.example.org"));
    for (const format of formatNames) {
      const { code, stdout } = await tierline({}, "lint", path, "--format", format);
      assert.equal(code, 1, format);
      assert.ok(stdout.includes("servers-are-encrypted"), format);
    }
  });

  it("takes waivers from a file", async () => {
    const path = file("waived.yaml", theirs("http://api.example.org"));
    const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const waivers = file(
      "waivers.yaml",
      `waivers:\n  - rule: servers-are-encrypted\n    document: ${path}\n    owner: shop\n    reason: Inside one machine.\n    until: ${until}\n`,
    );
    const { code, stdout } = await tierline({}, "lint", path, "--waivers", waivers);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /1 waived$/m);
  });

  const unreadable: readonly (readonly [what: string, path: () => string, says: RegExp])[] = [
    ["a file that is not there", () => join(folder, "none.yaml"), /There is no such file/],
    ["a directory", () => folder, /It is a directory: name the files in it/],
    ["an empty file", () => file("empty.yaml", ""), /It is empty/],
    ["Swagger 2", () => file("swagger.yaml", 'swagger: "2.0"\n'), /It is Swagger 2\.0: convert it/],
    ["no YAML", () => file("broken.yaml", "openapi: [\n"), /It is neither JSON nor YAML/],
  ];
  for (const [what, path, says] of unreadable) {
    it(`ends with 2 for ${what}`, async () => {
      const { code, stdout } = await tierline({}, "lint", path());
      assert.equal(code, 2);
      assert.match(stdout, says);
    });
  }

  it("ends with 2 for a file of waivers that is not there", async () => {
    const path = file("unwaived.yaml", theirs("https://api.example.org"));
    const { code, stderr } = await tierline({}, "lint", path, "--waivers", "/nowhere.yaml");
    assert.equal(code, 2);
    assert.equal(stderr, "There is no file /nowhere.yaml.\n");
  });

  it("ends with 2 and one sentence when it is asked wrongly", async () => {
    const { code, stderr } = await tierline({}, "lint");
    assert.equal(code, 2);
    assert.match(stderr, /^Missing required argument 'files': see tierline lint --help\.$/m);
  });
});
