/** The door where a program registers itself: anybody may knock. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { problemResponse } from "@tierline/kernel/api/http-answer";
import { registration, registrationPath } from "./register.ts";

describe("registering a program", () => {
  const nobody = () => Promise.reject(new Error("nobody is to be asked"));
  const app = registration({ onboarding: { registerApplication: nobody }, addressOf: () => "192.0.2.1" });
  app.onError((error) => problemResponse(error, "cor_test"));
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response));
  let url: string;
  before(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${registrationPath}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it("refuses a body in pieces as soon as it is too long, not at its end", async () => {
    const request = httpRequest(url, { method: "POST" });
    request.on("error", () => undefined);
    request.write(Buffer.alloc(16_385, "x"));
    // The end never comes: whoever waits for it does not answer.
    const [response] = (await once(request, "response")) as [IncomingMessage];
    assert.equal(response.statusCode, 413);
    request.destroy();
  });

  it("refuses what says that it is too long without reading it", async () => {
    const request = httpRequest(url, { method: "POST", headers: { "content-length": "250000000" } });
    request.on("error", () => undefined);
    request.flushHeaders();
    const [response] = (await once(request, "response")) as [IncomingMessage];
    assert.equal(response.statusCode, 413);
    request.destroy();
  });
});
