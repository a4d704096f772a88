/** The code that the portal shows, run as it stands against a server that says what it was sent. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after, before, beforeEach, describe, it } from "node:test";
import { languages, madeUp, sampleIn } from "../web/src/samples/code.ts";
import { printedBy } from "./samples.ts";

/** What the server was asked, in order. */
interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

const awkward = { reason: `it's "broken" \\ $HOME \`id\` ünï`, empty: "", lines: [{ sku: "MUG-BLUE", quantity: 2 }] };
const numbered = { ...awkward, number: madeUp, parts: [{ number: madeUp, of: "it's" }] };

describe("code samples", () => {
  let server: Server;
  let origin: string;
  let asked: Asked[] = [];
  before(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        asked.push({ method: request.method, path: request.url, headers: request.headers, body });
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(request.url === "/token" ? { access_token: "t0k-en" } : { done: true }));
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  beforeEach(() => {
    asked = [];
  });
  after(() => {
    server.close();
  });

  for (const language of languages) {
    it(`in ${language} send a write as it must be, whatever its texts hold`, async (t) => {
      const call = { method: "post", url: `${origin}/orders/a%20b?x=1&y=2`, idempotent: true, body: numbered };
      const key = { clientId: "key_one", clientSecret: "s3cret" };
      const printed = await printedBy(language, sampleIn(language, key, `${origin}/token`, call));
      if (printed === undefined) return t.skip(`${language} is not installed here.`);
      const [token, sent] = asked;
      assert.deepEqual(Object.fromEntries(new URLSearchParams(token?.body)), {
        grant_type: "client_credentials",
        client_id: "key_one",
        client_secret: "s3cret",
      });
      assert.equal(sent?.method, "POST");
      assert.equal(sent.path, "/orders/a%20b?x=1&y=2");
      assert.equal(sent.headers.authorization, "Bearer t0k-en");
      assert.equal(sent.headers["content-type"], "application/json");
      assert.match(String(sent.headers["idempotency-key"]), /^[\w-]{8,}$/);
      // What has to be new each time is the same throughout a call.
      const number = sent.headers["idempotency-key"];
      assert.deepEqual(JSON.parse(sent.body), { ...awkward, number, parts: [{ number, of: "it's" }] });
      assert.match(printed, /200[^]*\{"done":true\}/);
    });

    it(`in ${language} make up what must be new, each time they are run`, async (t) => {
      const call = { method: "put", url: `${origin}/sales`, idempotent: false, body: { number: madeUp } };
      const sample = sampleIn(language, { clientId: "key_one", clientSecret: "s3cret" }, `${origin}/token`, call);
      if ((await printedBy(language, sample)) === undefined) return t.skip(`${language} is not installed here.`);
      await printedBy(language, sample);
      const [first, second] = asked
        .filter(({ path }) => path === "/sales")
        .map(({ body }) => (JSON.parse(body) as { number: string }).number);
      assert.match(first ?? "", /^[\w-]{8,}$/);
      assert.match(second ?? "", /^[\w-]{8,}$/);
      assert.notEqual(first, second);
    });

    it(`in ${language} read from the environment what the portal does not keep`, async (t) => {
      const call = { method: "get", url: `${origin}/orders`, idempotent: false };
      const environment = { TIERLINE_CLIENT_ID: "key_two", TIERLINE_CLIENT_SECRET: "other" };
      const printed = await printedBy(language, sampleIn(language, {}, `${origin}/token`, call), environment);
      if (printed === undefined) return t.skip(`${language} is not installed here.`);
      const form = new URLSearchParams(asked[0]?.body);
      assert.deepEqual([form.get("client_id"), form.get("client_secret")], ["key_two", "other"]);
      assert.deepEqual([asked[1]?.method, asked[1]?.body], ["GET", ""]);
      assert.equal(asked[1]?.headers["idempotency-key"], undefined);
    });
  }
});
