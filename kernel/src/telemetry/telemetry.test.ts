import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { observe, startTelemetry, traceHeaders } from "./telemetry.ts";

describe("telemetry", () => {
  const received = new Map<string, string>();
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.set(
        request.url ?? "",
        (received.get(request.url ?? "") ?? "") + Buffer.concat(chunks).toString("latin1"),
      );
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  let endpoint: string;
  before(async () => {
    await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
    const address = collector.address();
    endpoint = `http://127.0.0.1:${String(typeof address === "object" ? address?.port : "")}`;
  });
  after(() => {
    collector.closeAllConnections();
    collector.close();
  });

  const what = { api: "process/orders", operationId: "placeOrder", client: "web-shop", correlationId: "cor_1" };

  it("adds nothing to a call while it is not configured", async () => {
    assert.equal(await observe(what, () => Promise.resolve(traceHeaders()["traceparent"])), undefined);
  });

  it("sends a span and a duration for each operation, and hands the trace on", async () => {
    const telemetry = startTelemetry({ endpoint, serviceName: "tierline-test" });
    const traceparent = await observe(what, () => Promise.resolve(traceHeaders()["traceparent"]));
    assert.match(traceparent ?? "", /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    await assert.rejects(
      observe(what, () => Promise.reject(new Error("refused"))),
      /refused/,
    );
    await telemetry.stop();
    assert.match(received.get("/v1/traces") ?? "", /process\/orders placeOrder/);
    assert.match(received.get("/v1/traces") ?? "", /cor_1/);
    assert.match(received.get("/v1/metrics") ?? "", /tierline\.operation\.duration/);
  });
});
