import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { freePort, isPortFree } from "./free-port.ts";

const script = fileURLToPath(new URL("./fixtures/hold-ports.ts", import.meta.url));

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

it("gives no port to two, in one process or several, although nobody listens yet", async () => {
  // By chance alone two times 400 of 12,768 ports have a dozen in common.
  const child = spawn(process.execPath, [script, "400"], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const ports = JSON.parse(line) as number[];
  for (let count = 0; count < 400; count++) ports.push(await freePort());
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  assert.equal(new Set(ports).size, 800);
});
