/** Strangers at the doors that need no token: what they leave unfinished costs them, and nobody else. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { request as httpRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { after, before, describe, it } from "node:test";
import { Hono } from "hono";
import { forgedIssuer } from "../auth/forge.ts";
import { createAuthenticator } from "../auth/verify.ts";
import { networkOf, networksOf } from "../api/http-address.ts";
import { eventually } from "../testing/eventually.ts";
import { withoutDatabase } from "./health.ts";
import { listen, type HttpServer } from "./server.ts";

describe("the door for strangers", () => {
  let server: HttpServer;
  const open = new Set<ClientRequest>();
  before(async () => {
    server = await listen({ host: "127.0.0.1", port: 0 }, { mostFromAddress: 3, mostAtOnce: 5, bodyMs: 400 });
    const portal = new Hono();
    portal.post("/register", async (c) => c.json({ read: (await c.req.text()).length }));
    portal.get("/", (c) => c.text("front"));
    const authenticator = createAuthenticator({
      issuerUrl: forgedIssuer,
      audience: "tierline",
      loadKeys: () => Promise.resolve([]),
    });
    server.serve({
      apis: [],
      portal,
      authenticator,
      trusted: networksOf(["127.0.0.1"]),
      health: withoutDatabase,
    });
  });
  after(() => server.close());

  /** A body of which the end does not come. */
  function begin(address: string): ClientRequest {
    const headers = { "x-forwarded-for": address, connection: "close" };
    const request = httpRequest(`${server.origin}/register`, { method: "POST", headers, agent: false });
    request.on("error", () => undefined).on("close", () => open.delete(request));
    request.write("{");
    open.add(request);
    return request;
  }
  const answerTo = async (request: ClientRequest) => {
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.resume();
    return response;
  };
  const whole = (address: string) =>
    fetch(`${server.origin}/register`, { method: "POST", headers: { "x-forwarded-for": address }, body: "{}" });

  it("ends a body that does not come, and counts those that are under way for their address alone", async () => {
    const [first, ...others] = [begin("192.0.2.1"), begin("192.0.2.1"), begin("192.0.2.1")];
    const refused = await answerTo(begin("192.0.2.1"));
    assert.deepEqual([refused.statusCode, refused.headers["retry-after"]], [429, "2"]);
    assert.equal((await whole("192.0.2.2")).status, 200);
    assert.equal(server.inFlight(), 0);
    const late = await Promise.all([first, ...others].map((each) => answerTo(each)));
    assert.deepEqual(
      late.map(({ statusCode }) => statusCode),
      [408, 408, 408],
    );
    await eventually(
      async () => (await whole("192.0.2.1")).status,
      (status) => status === 200,
    );
  });

  it("forgets who left after an answer that came before the end of the body", async () => {
    for (let round = 0; round < 8; round++) {
      const headers = { "x-forwarded-for": "192.0.2.9", "content-length": "50" };
      const refused = httpRequest(`${server.origin}/nothing`, { method: "POST", headers, agent: false });
      refused.on("error", () => undefined);
      refused.write("{");
      const { statusCode } = await answerTo(refused);
      assert.equal(statusCode, 404, `round ${String(round)}`);
      refused.destroy();
      await once(refused, "close");
    }
    assert.equal((await whole("192.0.2.9")).status, 200);
  });

  it("counts who is answered early and goes on sending, until the time for the body is over", async () => {
    const headers = { "x-forwarded-for": "192.0.2.10", "content-length": "50", connection: "keep-alive" };
    const some = Array.from({ length: 3 }, () =>
      httpRequest(`${server.origin}/nothing`, { method: "POST", headers, agent: false }).on("error", () => undefined),
    );
    for (const each of some) each.write("{");
    await Promise.all(some.map((each) => answerTo(each)));
    assert.equal((await whole("192.0.2.10")).status, 429);
    await eventually(
      async () => (await whole("192.0.2.10")).status,
      (status) => status === 200,
    );
    for (const each of some) each.destroy();
  });

  it("has a limit for all addresses together, and none for what brings no body", async () => {
    const many = Array.from({ length: 6 }, (_, index) => begin(`198.51.100.${String(index)}`));
    const answers = await Promise.all(many.map((each) => answerTo(each)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    assert.deepEqual(statuses, [408, 408, 408, 408, 408, 503]);
    assert.equal((await fetch(server.origin)).status, 200);
  });

  it("serves whoever brings their bodies, however many at a time", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => whole("192.0.2.3")));
    assert.ok(answers.every(({ status }) => status === 200));
  });
});

describe("what is counted as one sender", () => {
  it("is an IPv4 address, and the network that one customer has of IPv6", () => {
    const senders: Record<string, string> = {
      "192.0.2.1": "192.0.2.1",
      "2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64",
      "2001:db8:1:2::1": "2001:db8:1:2::/64",
      "2001:DB8::1": "2001:db8:0:0::/64",
      "::1": "0:0:0:0::/64",
      unknown: "unknown",
    };
    for (const [address, sender] of Object.entries(senders)) assert.equal(networkOf(address), sender, address);
  });
});
