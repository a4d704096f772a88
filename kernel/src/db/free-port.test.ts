import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { it } from "node:test";
import { freePort, isPortFree } from "./free-port.ts";

it("finds a port that can be listened on, below those the system hands out", async () => {
  const port = await freePort();
  assert.ok(port < 32_768, String(port));
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  assert.equal(await isPortFree(port), false);
  server.close();
  await once(server, "close");
  assert.equal(await isPortFree(port), true);
});
