/** `tierline diff`: what it says of two contracts and how it ends. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { freePort } from "@tierline/kernel/db/free-port";
import { tierline } from "./commanding.ts";

const folder = mkdtempSync(join(tmpdir(), "tierline-diff-"));
after(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const shop = (properties: string): string => `openapi: 3.1.0
info: { title: Shop, version: "1.0.0" }
paths:
  /things:
    get:
      operationId: listThings
      responses:
        "200": { description: It., content: { application/json: { schema: { type: object, properties: { ${properties} } } } } }
`;
const before = file("before.yaml", shop("a: { type: string }, b: { type: string }"));
const breaking = file("breaking.yaml", shop("a: { type: string }"));
const compatible = file("compatible.yaml", shop("a: { type: string }, b: { type: string }, c: { type: string }"));

describe("tierline diff", { concurrency: 2 }, () => {
  it("ends with 0 and needs nothing for the same document", async () => {
    const { code, stdout } = await tierline({}, "diff", before, before);
    assert.equal(code, 0);
    assert.equal(stdout, "No changes: no new version is needed.\n");
  });

  it("ends with 0 for a compatible change and names the version it needs", async () => {
    const { code, stdout } = await tierline({}, "diff", before, compatible);
    assert.equal(code, 0);
    assert.match(stdout, /^Not breaking: needs a minor version \(0 breaking, 1 compatible, 0 editorial\)\./);
  });

  it("ends with 1 for a breaking change, verdict first, without colors outside a terminal", async () => {
    const { code, stdout } = await tierline({}, "diff", before, breaking);
    assert.equal(code, 1);
    assert.match(stdout, /^Breaking: needs a new major version \(1 breaking/);
    assert.match(stdout, /\nGET \/things\n {2}breaking {4}Property `b` was removed/);
    assert.ok(!stdout.includes("\u001B"));
  });

  it("answers programs in JSON", async () => {
    const { code, stdout } = await tierline({}, "diff", before, breaking, "--json");
    assert.equal(code, 1);
    const { breaking: isBreaking, requiredBump, changes } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual([isBreaking, requiredBump], [true, "major"]);
    const [change] = changes as Record<string, unknown>[];
    assert.deepEqual(Object.keys(change ?? {}).sort(), ["consumers", "impact", "message", "pointer"]);
  });

  it("writes a change log for people", async () => {
    const { stdout } = await tierline({}, "diff", before, breaking, "--format", "markdown");
    assert.match(stdout, /^# breaking\.yaml\n\n## Breaking changes\n/);
  });

  it("compares with a revision of git", async () => {
    const { code, stdout } = await tierline({}, "diff", "HEAD:openapi/process-orders.v1.json", before);
    assert.equal(code, 1, stdout);
    assert.match(stdout, /Path `\/orders` was removed/);
  });

  it("ends with 2 and one sentence for a file that is missing, Swagger 2.0, or nothing named", async () => {
    const swagger = file("old.json", '{"swagger":"2.0"}');
    const refusals = [["no.yaml", before], [before, swagger], [before], ["nowhere:x.json", before]];
    for (const names of refusals) {
      const { code, stdout, stderr } = await tierline({}, "diff", ...names);
      assert.equal(code, 2, names.join(" "));
      assert.equal(stdout, "");
      assert.match(stderr, /^[^\n]+\.\n$/);
    }
  });

  it("ends with 2 where the registry that it is to ask does not answer", async () => {
    const env = { PORT: String(await freePort()) };
    const { code, stdout, stderr } = await tierline(env, "diff", "--api", "process/orders", "--registry");
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^Nothing answers at [^\n]+\.\n$/);
  });

  it("ends with 2 for an option it does not know", async () => {
    assert.equal((await tierline({}, "diff", before, before, "--hello")).code, 2);
  });
});

describe("tierline diff --api", () => {
  it("says that everything is new where nothing was published", async () => {
    const { code, stdout } = await tierline({}, "diff", "--api", "process/orders", "--published", join(folder, "none"));
    assert.equal(code, 0);
    assert.match(stdout, /No version of process\/orders with this major was published yet: everything in it is new\./);
  });

  it("compares with the highest published version of the same major", async () => {
    const published = join(folder, "published");
    // What the contract says, as committed: `tierline openapi --check` keeps the two together.
    const text = readFileSync(new URL("../../openapi/process-orders.v1.json", import.meta.url), "utf8");
    const document = JSON.parse(text) as { paths: Record<string, Record<string, unknown>> };
    file("published/process-orders/1.9.0.json", '{"openapi":"3.1.0","info":{},"paths":{"/old":{"get":{}}}}');
    file("published/process-orders/1.10.0.json", text);
    file("published/process-orders/9.0.0.json", "{}");
    const same = await tierline({}, "diff", "--api", "process/orders", "--published", published);
    assert.equal(same.code, 0, same.stdout + same.stderr);
    document.paths["/orders"]!["trace"] = { operationId: "gone", responses: {} };
    file("published/process-orders/1.10.1.json", JSON.stringify(document));
    const gone = await tierline({}, "diff", "--api", "process/orders@v1", "--published", published);
    assert.equal(gone.code, 1);
    assert.match(gone.stdout, /Operation `TRACE \/orders` was removed/);
  });

  it("ends with 2 for an API or a major that there is not", async () => {
    for (const id of ["process/nothing", "process/orders@v9", "toString"]) {
      const { code, stderr } = await tierline({}, "diff", "--api", id);
      assert.equal(code, 2);
      assert.match(stderr, /^[^\n]+\.\n$/);
    }
  });
});
