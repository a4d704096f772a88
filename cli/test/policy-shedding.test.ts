/** A platform with more unanswered requests than it may have: browsing is shed, buying is not, and both come back. */
import assert from "node:assert/strict";
import { connect, type Socket } from "node:net";
import { after, before, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { startRunning, type Running } from "./running.ts";

const mostInFlight = 5;
let running: Running;
before(async () => {
  const environment = { TIERLINE_SHED_IN_FLIGHT: String(mostInFlight), TIERLINE_SHED_DELAY_MS: "60000" };
  running = await startRunning({ databaseUrl: await testDatabase(), environment });
});
after(() => running.stop());

const orders = "/experience/storefront/v1/orders";

/** A request that is never finished: its body does not come. */
function hanging(token: string): Socket {
  const socket = connect(Number(new URL(running.origin).port), "localhost");
  socket.on("error", () => undefined);
  socket.write(
    `POST ${orders} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: k\r\n` +
      "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n",
  );
  return socket;
}

it("sheds browsing before buying, says when to come back, and stops when it has room again", async () => {
  const token = await running.token("web-shop");
  const authorization = `Bearer ${token}`;
  const browse = () =>
    fetch(`${running.origin}/experience/storefront/v1/availability?sku=MUG-BLUE`, { headers: { authorization } });
  const buy = () => {
    const headers = { authorization, "content-type": "application/json", "idempotency-key": "W-1" };
    return fetch(running.origin + orders, { method: "POST", headers, body: "{}" });
  };
  assert.equal((await browse()).status, 200);
  const sockets = Array.from({ length: mostInFlight }, () => hanging(token));
  const shed = await eventually(browse, ({ status }) => status === 503);
  assert.match(shed.headers.get("retry-after") ?? "", /^[123]$/);
  assert.equal(((await shed.json()) as { type: string }).type, "/problems/unavailable");
  // Its body is wrong, which is found after the gate has let it in.
  for (let time = 0; time < 10; time += 1) assert.equal((await buy()).status, 422);
  for (const socket of sockets) socket.destroy();
  await eventually(browse, ({ status }) => status === 200);
});
