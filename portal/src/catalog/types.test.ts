import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import type { About } from "@tierline/kernel/api/about";
import { typesPath } from "./catalog-index.ts";
import { catalog } from "./catalog.ts";

const storefront: About = {
  tier: "experience",
  name: "storefront",
  title: "Storefront",
  description: "For web shops.",
  version: "2.0.0",
  owner: "digital-channels",
  lifecycle: "active",
  authority: [],
  slo: { availability: "99.9 %", p99Ms: 100 },
  dataClasses: ["public"],
};

const { resolve } = createRequire(import.meta.url);
const tsc = join(dirname(resolve("typescript/package.json")), "bin/tsc");
const openapiFetch = dirname(
  createRequire(resolve("@tierline/portal-web/paths")).resolve("openapi-fetch/package.json"),
);

describe("the types that a partner downloads", () => {
  let folder: string;
  let served: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tierline-types-"));
    const app = catalog([{ about: storefront, operations: {} }], "https://api.shop.example");
    const answer = await app.request(typesPath(storefront));
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    served = await answer.text();
    await writeFile(join(folder, "experience-storefront.v2.ts"), served);
    await writeFile(join(folder, "client.ts"), usageIn(served));
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    await mkdir(join(folder, "node_modules"));
    await symlink(openapiFetch, join(folder, "node_modules/openapi-fetch"));
  });
  after(() => rm(folder, { recursive: true }));

  /** The program in the comment at the top. */
  const usageIn = (text: string): string => {
    const lines = text.split("\n");
    const program = lines.slice(2, lines.indexOf("")).map((line) => line.replace(/^\/\/ ?/, ""));
    return program.join("\n");
  };

  /** What the compiler says of a program that uses them; empty when nothing is wrong. */
  async function compile(program: string): Promise<string> {
    await writeFile(join(folder, "program.ts"), `import { clientFor } from "./client.ts";\n${program}\n`);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2024",
      module: "nodenext",
      lib: ["es2024", "dom", "dom.iterable"],
      types: [],
      skipLibCheck: true,
      allowImportingTsExtensions: true,
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    return promisify(execFile)(process.execPath, [tsc, "-p", folder]).then(
      () => "",
      (error: { stdout: string }) => error.stdout,
    );
  }

  it("import nothing, and begin with how to use them", () => {
    assert.doesNotMatch(served, /^import /m);
    assert.doesNotMatch(served, /@tierline/);
    assert.match(served.slice(0, 1_000), /baseUrl: "https:\/\/api\.shop\.example\/experience\/storefront\/v2"/);
  });

  it("compile with openapi-fetch as the file itself says, and type parameters and answers", async () => {
    const program = `
      const { data } = await clientFor("token").GET("/availability", { params: { query: { sku: ["MUG-BLUE"] } } });
      export const orderable: number | undefined = data?.products[0]?.delivery?.orderable;`;
    assert.equal(await compile(program), "");
  });

  it("refuse a path that is not in the contract", async () => {
    assert.match(await compile(`await clientFor("token").GET("/stock", {});`), /TS2345.*"\/stock"/);
  });

  it("are not found for an API that has none, instead of being empty", async () => {
    const unknown = { ...storefront, name: "unheard-of" };
    const app = catalog([{ about: unknown, operations: {} }], "https://api.shop.example");
    app.onError((error, c) => c.text(error.message, 404));
    const answer = await app.request(typesPath(unknown));
    assert.deepEqual([answer.status, await answer.text()], [404, "experience/unheard-of has no types yet."]);
  });
});
