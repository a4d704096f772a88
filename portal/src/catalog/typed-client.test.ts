import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import type { About } from "@tierline/kernel/api/about";
import { clientPath } from "./catalog-index.ts";
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
const places = { origin: "https://api.shop.example", tokenUrl: "https://id.shop.example/token" };

const { resolve } = createRequire(import.meta.url);
const tsc = join(dirname(resolve("typescript/package.json")), "bin/tsc");
const openapiFetch = dirname(
  createRequire(resolve("@tierline/portal-web/paths")).resolve("openapi-fetch/package.json"),
);

describe("the client that a partner downloads", () => {
  let folder: string;
  let served: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tierline-client-"));
    const answer = await catalog([{ about: storefront, operations: {} }], places).request(clientPath(storefront));
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    served = await answer.text();
    await writeFile(join(folder, "experience-storefront.v2.ts"), served);
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    await mkdir(join(folder, "node_modules"));
    await symlink(openapiFetch, join(folder, "node_modules/openapi-fetch"));
  });
  after(() => rm(folder, { recursive: true }));

  const written = (program: string) =>
    writeFile(
      join(folder, "program.ts"),
      `import { createStorefrontClient } from "./experience-storefront.v2.ts";\n${program}\n`,
    );

  /** What the compiler says of a program that uses it; empty when nothing is wrong. */
  async function compile(program: string): Promise<string> {
    await written(program);
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

  const made = `const api = createStorefrontClient({ clientId: "key_one", clientSecret: "s3cret" });`;

  it("wants openapi-fetch alone, and knows where the API and its tokens are", () => {
    assert.deepEqual(
      [...served.matchAll(/^import .* from "(.*)";$/gm)].map(([, name]) => name),
      ["openapi-fetch"],
    );
    assert.match(served, /"https:\/\/api\.shop\.example\/experience\/storefront\/v2"/);
    assert.match(served, /"https:\/\/id\.shop\.example\/token"/);
  });

  it("compiles, and types parameters and answers", async () => {
    const program = `${made}
      const { data } = await api.GET("/availability", { params: { query: { sku: ["MUG-BLUE"] } } });
      export const orderable: number | undefined = data?.products[0]?.delivery?.orderable;`;
    assert.equal(await compile(program), "");
  });

  it("refuses a path that is not in the contract", async () => {
    assert.match(await compile(`${made} await api.GET("/stock", {});`), /TS2345.*"\/stock"/);
  });

  it("asks for one token for many calls, for another when that one ends, and says why there is none", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${String(request.url)} ${request.headers.authorization ?? "-"}`);
      const tokens = asked.filter((each) => each.startsWith("/token")).length;
      response.writeHead(tokens > 2 ? 401 : 200, { "content-type": "application/json" });
      response.end(
        request.url === "/token" ? JSON.stringify({ access_token: `t${String(tokens)}`, expires_in: 1 }) : "{}",
      );
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    try {
      await written(`
        const api = createStorefrontClient(
          { clientId: "key_one", clientSecret: "s3cret" },
          { baseUrl: "${origin}", tokenUrl: "${origin}/token" },
        );
        const moment = () => new Promise((resolve) => setTimeout(resolve, 700));
        await Promise.all([api.GET("/orders"), api.GET("/orders")]);
        await moment();
        await api.GET("/orders");
        await moment();
        await api.GET("/orders").catch((error) => console.log(error.message));`);
      const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "program.ts")]);
      assert.match(stdout, /^No token: 401/);
    } finally {
      server.close();
    }
    assert.deepEqual(asked, [
      "/token -",
      "/orders Bearer t1",
      "/orders Bearer t1",
      "/token -",
      "/orders Bearer t2",
      "/token -",
    ]);
  });

  it("is not found for an API that has none, instead of being empty", async () => {
    const unknown = { ...storefront, name: "unheard-of" };
    const app = catalog([{ about: unknown, operations: {} }], places);
    app.onError((error, c) => c.text(error.message, 404));
    const answer = await app.request(clientPath(unknown));
    assert.deepEqual([answer.status, await answer.text()], [404, "experience/unheard-of has no client yet."]);
  });
});
