import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { eventually } from "../testing/eventually.ts";
import { notes, openSide, sandbox } from "./fixtures/sides.ts";
import { linkSandbox, type SandboxLink } from "./sandbox-link.ts";
import type { HttpServer } from "./server.ts";

describe("what is passed on to the sandbox", () => {
  let link: SandboxLink;
  let front: HttpServer;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const far = createServer((request, response) => {
    answer(request, response);
  });
  before(async () => {
    far.listen(0, "127.0.0.1");
    await once(far, "listening");
    link = linkSandbox();
    link.attach(`http://127.0.0.1:${String((far.address() as AddressInfo).port)}`);
    front = await openSide(link);
  });
  after(async () => {
    await link.close();
    await front.close();
    far.close();
  });

  /** A POST whose body is sent by hand. */
  const send = (headers: Record<string, string | string[]> = {}) =>
    httpRequest(`${front.origin}${notes}/1?tag=t`, { method: "POST", headers: { authorization: sandbox, ...headers } });

  it("streams both ways, each piece when it comes", async () => {
    answer = (request, response) => {
      response.writeHead(201, { "set-cookie": ["a=1", "b=2"], "x-far": "yes", connection: "x-far" });
      request.on("data", (chunk: Buffer) => response.write(`got ${chunk.toString()};`));
      request.on("end", () => response.end("end"));
    };
    const request = send();
    request.write("one");
    const [response] = (await once(request, "response")) as [IncomingMessage];
    assert.deepEqual(response.headers["set-cookie"], ["a=1", "b=2"]);
    assert.equal(response.headers["x-far"], undefined, "the connection's own headers end with it");
    const [first] = (await once(response, "data")) as [Buffer];
    assert.equal(first.toString(), "got one;");
    request.end("two");
    const rest: Buffer[] = [];
    for await (const chunk of response) rest.push(chunk as Buffer);
    assert.equal(Buffer.concat(rest).toString(), "got two;end");
  });

  it("is the request as it came, without what belongs to the connection", async () => {
    let seen: IncomingMessage | undefined;
    answer = (request, response) => {
      seen = request;
      response.end();
    };
    const request = send({
      connection: "close, x-hop",
      "x-hop": "1",
      "x-twice": ["1", "2"],
      "x-forwarded-for": "192.0.2.7",
      forwarded: "for=192.0.2.8",
      traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "content-length": "0",
    }).end();
    await once(request, "response");
    const { url, headers } = seen as IncomingMessage;
    assert.equal(url, `${notes}/1?tag=t`);
    const { authorization, traceparent, "x-twice": twice, "x-hop": hop, forwarded } = headers;
    assert.deepEqual([authorization, twice, hop, forwarded], [sandbox, "1, 2", undefined, undefined]);
    assert.match(String(traceparent), /^00-4bf92f35/);
    assert.equal(headers["x-forwarded-for"], "192.0.2.8", "as the trusted proxy in front says");
  });

  it("ends at the sandbox when the caller goes away, in the middle of the request or of the answer", async () => {
    let ended = 0;
    answer = (request, response) => {
      request.on("error", () => undefined);
      response.on("close", () => (ended += 1));
      request.once("data", () => response.writeHead(200).write("some"));
    };
    const [waiting, reading] = [send({ "content-length": "100" }), send({ "content-length": "5" })];
    const answering = once(waiting, "response");
    for (const request of [waiting, reading]) request.on("error", () => undefined);
    waiting.write("part");
    reading.end("whole");
    const [response] = (await once(reading, "response")) as [IncomingMessage];
    response.on("error", () => undefined);
    await once(response, "data");
    await answering;
    waiting.destroy();
    reading.destroy();
    await eventually(
      () => Promise.resolve(ended),
      (count) => count === 2,
    );
    await eventually(
      () => Promise.resolve(front.inFlight()),
      (left) => left === 0,
    );
  });

  it("breaks off where the sandbox breaks off, so that half an answer is not taken for a whole one", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half", () => response.destroy());
    };
    const request = send().end();
    const [response] = (await once(request, "response")) as [IncomingMessage];
    await assert.rejects(async () => {
      for await (const _ of response) continue;
    }, /aborted/);
  });

  it("is refused beyond 256 at once, so that what waits there is no load here", async () => {
    const held: ServerResponse[] = [];
    answer = (_, response) => {
      held.push(response);
    };
    const ask = () => fetch(`${front.origin}${notes}/1`, { method: "POST", headers: { authorization: sandbox } });
    const asked = Array.from({ length: 256 }, ask);
    await eventually(
      () => Promise.resolve(held.length),
      (count) => count === 256,
    );
    const refused = await ask();
    assert.equal(refused.status, 503);
    assert.match(await refused.text(), /The sandbox has too much to do/);
    for (const response of held) response.end();
    assert.ok((await Promise.all(asked)).every(({ status }) => status === 200));
    answer = (_, response) => response.end();
    assert.equal((await ask()).status, 200);
  });
});
