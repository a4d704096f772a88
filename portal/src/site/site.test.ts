import assert from "node:assert/strict";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { before, describe, it } from "node:test";
import { pagePaths } from "@tierline/portal-web/paths";
import { builtSite } from "./build.ts";
import type { Site } from "./read-site.ts";
import { site, type ServedSite } from "./site.ts";

const asBrowser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const fails = (error: unknown) => {
  throw error;
};

describe("the built web application", () => {
  let built: Site;
  let served: ServedSite;
  before(async () => {
    built = await builtSite({ onProgress: () => undefined });
    served = site({ load: () => Promise.resolve(built), onFailure: fails });
    await served.warm();
  });

  it("is the same page at every path that is a page, never kept without asking", async () => {
    for (const path of pagePaths) {
      const answer = await served.app.request(path.replaceAll(/\$\w+/g, "some"), { headers: asBrowser });
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers.get("content-type") ?? "", /^text\/html/);
      assert.equal(answer.headers.get("cache-control"), "no-cache, private");
      assert.equal(answer.headers.get("vary"), "Accept-Encoding, Accept, Cookie");
      assert.match(await answer.text(), /<div id="root">/);
    }
  });

  it("has nothing inline, and a policy that allows nothing inline and nothing from elsewhere", async () => {
    const answer = await served.app.request("/", { headers: asBrowser });
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.match(policy, /frame-ancestors 'none'; base-uri 'none'$/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    const html = await answer.text();
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|https?:\/\//);
    for (const [, attributes = "", content = ""] of html.matchAll(/<script([^>]*)>([^<]*)</g)) {
      assert.match(attributes, /src="\/assets\//);
      assert.equal(content, "");
    }
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.equal(answer.headers.get("referrer-policy"), "same-origin");
    assert.equal(answer.headers.get("cross-origin-opener-policy"), "same-origin");
  });

  it("has the same policy on every page", async () => {
    const policies = await Promise.all(
      pagePaths.map(async (path) => {
        const answer = await served.app.request(path.replaceAll(/\$\w+/g, "some"), { headers: asBrowser });
        return answer.headers.get("content-security-policy");
      }),
    );
    assert.equal(new Set(policies).size, 1);
  });

  it("lets forms and calls reach an issuer elsewhere, and nothing else", async () => {
    const { app, warm } = site({
      load: () => Promise.resolve(built),
      issuerOrigin: "https://identity.example",
      onFailure: fails,
    });
    await warm();
    const policy = (await app.request("/", { headers: asBrowser })).headers.get("content-security-policy") ?? "";
    const named = policy.split("; ").filter((each) => each.includes("https://identity.example"));
    assert.deepEqual(named, [
      "connect-src 'self' https://identity.example",
      "form-action 'self' https://identity.example",
    ]);
  });

  it("serves assets for good, in the encoding asked for, with the same content in each", async () => {
    const [path = ""] = [...built.files.keys()].filter((each) => each.endsWith(".js"));
    const ask = (encoding: string) => served.app.request(path, { headers: { "accept-encoding": encoding } });
    const [br, gzip, plain] = await Promise.all([ask("gzip, deflate, br"), ask("gzip"), ask("br;q=0, identity")]);
    assert.equal(br.headers.get("content-encoding"), "br");
    assert.equal(gzip.headers.get("content-encoding"), "gzip");
    assert.equal(plain.headers.get("content-encoding"), null);
    assert.equal(br.headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.equal(br.headers.get("vary"), "Accept-Encoding");
    const content = Buffer.from(await plain.arrayBuffer());
    assert.deepEqual(brotliDecompressSync(await br.arrayBuffer()), content);
    assert.deepEqual(gunzipSync(await gzip.arrayBuffer()), content);
    assert.notEqual(br.headers.get("etag"), gzip.headers.get("etag"));
  });

  it("answers 304 to whoever has the page already", async () => {
    const first = await served.app.request("/apis", { headers: asBrowser });
    const etag = first.headers.get("etag") ?? "";
    const again = await served.app.request("/apis", { headers: { ...asBrowser, "if-none-match": etag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), "");
  });

  it("has the reader's theme in the page, and the system's for anything that is no theme", async () => {
    const themeFor = async (cookie: string) => {
      const answer = await served.app.request("/", { headers: { ...asBrowser, cookie } });
      return /data-theme="([^"]*)"/.exec(await answer.text())?.[1];
    };
    assert.equal(await themeFor("tierline_theme=dark"), "dark");
    assert.equal(await themeFor('tierline_theme="><script>'), "system");
  });

  it("answers 404 with its own page to people, and leaves programs to whoever comes next", async () => {
    const page = await served.app.request("/no/such/page", { headers: asBrowser });
    assert.equal(page.status, 404);
    assert.match(await page.text(), /<div id="root">/);
    const program = await served.app.request("/no/such/page", { headers: { accept: "application/json" } });
    assert.equal(program.status, 404);
    assert.equal(await program.text(), "404 Not Found");
    const asset = await served.app.request("/assets/../../package.json", { headers: { accept: "*/*" } });
    assert.equal(asset.status, 404);
  });
});

describe("the web application while it is not there", () => {
  it("is a page that loads itself again, without a script", async () => {
    const { app } = site({ load: () => new Promise(() => undefined), onFailure: fails });
    const answer = await app.request("/", { headers: asBrowser });
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get("retry-after"), "1");
    const html = await answer.text();
    assert.match(html, /http-equiv="refresh" content="1"/);
    assert.doesNotMatch(html, /<script/);
  });

  it("says that it could not be built, and tells the log why", async () => {
    const told: unknown[] = [];
    const reason = new Error("no space left on /secret/place");
    const { app, warm } = site({ load: () => Promise.reject(reason), onFailure: (error) => told.push(error) });
    await warm();
    const answer = await app.request("/", { headers: asBrowser });
    assert.equal(answer.status, 503);
    const html = await answer.text();
    assert.match(html, /could not be built/);
    assert.doesNotMatch(html, /secret/);
    assert.deepEqual(told, [reason]);
  });
});
