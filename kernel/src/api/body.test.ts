import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import * as fc from "fast-check";
import { Problem } from "../errors/problem.ts";
import { readJson } from "./body.ts";
import { RefusedEntry, storable, withoutTwice } from "./storable.ts";
import { twiceIn } from "./twice.ts";

describe("a body", () => {
  let server: Server;
  before(async () => {
    server = createServer((request, response) => {
      readJson(request, 100_000).then(
        () => response.writeHead(200).end("[]"),
        (error: unknown) => {
          const problem = error instanceof Problem ? error : new Problem("internal", "unexpected");
          const pointers = problem.extras.errors?.map(({ pointer }) => pointer) ?? [problem.message];
          response.writeHead(problem.status).end(JSON.stringify(pointers));
        },
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  after(() => server.close());

  const answer = async (body: string): Promise<[number, unknown]> => {
    const { port } = server.address() as AddressInfo;
    const headers = { "content-type": "application/json" };
    const response = await fetch(`http://127.0.0.1:${String(port)}/`, { method: "POST", body, headers });
    return [response.status, await response.json()];
  };

  it("is refused where it is nested too deep, escaped or not", async () => {
    for (const inside of ["", '"\\u0041"']) {
      for (const depth of [101, 3_000]) {
        const body = `${"[".repeat(depth)}${inside}${"]".repeat(depth)}`;
        assert.deepEqual(await answer(body), [400, ["The body is nested more than 100 levels deep."]]);
      }
    }
    const wide = `{"title":"[[[[\\"{{{{","tags":[${"[],".repeat(150)}[]]}`;
    assert.deepEqual(await answer(wide), [200, []], "wide is not deep");
  });

  it("is refused where PostgreSQL could not keep it, and says where", async () => {
    assert.deepEqual(await answer('{"title":"a\\u0000"}'), [422, ["/title"]]);
    assert.deepEqual(await answer('{"a/b":["\\ud800"]}'), [422, ["/a~1b/0"]]);
    assert.deepEqual(await answer('{"\\u0001":"\\u0000"}'), [422, ["/\u0001"]]);
    assert.deepEqual(await answer('{"\\u0000":1}'), [422, [""]]);
  });

  it("is refused where a member is there twice, and says where, however it is written", async () => {
    assert.deepEqual(await answer('{"sku":"A","quantity":1,"quantity":7}'), [422, ["/quantity"]]);
    assert.deepEqual(await answer('{ "a" : [ {"b":1} , {"c/d":{"x":1, "\\u0078" : 1}}] }'), [422, ["/a/1/c~1d/x"]]);
    assert.deepEqual(await answer('{"__proto__":1,"__proto__":1}'), [422, ["/__proto__"]]);
    const same = '{"a":{"b":":\\"b\\":","c":"{\\\\"},"b":[{"b":-1.5e3},{"b":true},null,[],{}],"":{"":""}}';
    assert.deepEqual(await answer(same), [200, []]);
    assert.deepEqual(await answer('":"'), [200, []]);
  });

  it("of a batch keeps the entries apart that have a member twice", () => {
    const text = '{"entries":[{"n":1},{"n":1,"m":{"x":1,"x":2},"n":2}],"more":1}';
    const value: unknown = JSON.parse(text);
    const { entries } = withoutTwice(value, twiceIn(text, value), "entries") as { readonly entries: unknown[] };
    assert.deepEqual(entries[0], { n: 1 });
    assert.ok(entries[1] instanceof RefusedEntry);
    assert.match(entries[1].error.pointer ?? "", /^\/(n|m\/x)$/);
    for (const bad of ['{"entries":[],"entries":[]}', '{"entries":[{}],"more":1,"more":1}']) {
      const body: unknown = JSON.parse(bad);
      assert.throws(() => withoutTwice(body, twiceIn(bad, body), "entries"), Problem);
    }
  });

  it("has the members twice that a second reading finds, and no others", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const value: unknown = JSON.parse(text);
        assert.deepEqual(twiceIn(text, value), []);
        const doubled = `{"a":${text},"b":0,"a":${String(seed)}}`;
        assert.deepEqual(twiceIn(doubled, JSON.parse(doubled)), [["a"]]);
      }),
    );
  });

  it("of a batch keeps the entries apart that could not be kept", () => {
    const [good, bad] = [{ title: "good" }, { title: "a\u0000" }];
    const judged = storable({ more: true, entries: [good, bad] }, "entries") as {
      readonly entries: readonly unknown[];
    };
    assert.equal(judged.entries[0], good);
    assert.ok(judged.entries[1] instanceof RefusedEntry);
    assert.equal(judged.entries[1].error.pointer, "/title");
    for (const body of [{ more: "\ud800", entries: [good] }, { entries: "\u0000" }, "\u0000", ["\u0000"]]) {
      assert.throws(() => storable(body, "entries"), Problem);
    }
  });
});
