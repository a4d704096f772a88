/** Several processes deliver from one database; some of them are killed. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { eventually } from "@tierline/kernel/testing/eventually";
import { startReceiver } from "./receiver.ts";
import { all, openWebhooks } from "./webhooks.ts";

const script = fileURLToPath(new URL("./fixtures/deliver.ts", import.meta.url));
// This process makes deliveries, and takes part like the others.
const { databaseUrl, listening, happen, cancelled } = await openWebhooks();

/** Another one, which delivers. */
async function another(databaseUrl: string, timeoutMs: number) {
  const child = spawn(process.execPath, [script, databaseUrl, String(timeoutMs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(createInterface(child.stdout), "line");
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  return { end };
}

describe("several processes", () => {
  it("send each delivery once, and in order where it is asked for", async () => {
    const others = await Promise.all([another(databaseUrl, 2_000), another(databaseUrl, 2_000)]);
    const receiver = await startReceiver((_, response) => {
      setTimeout(() => response.end(), 5);
      return "answered";
    });
    const [shop, inOrder] = [
      await listening(receiver.url("/a")),
      await listening(receiver.url("/o"), { ordered: true }),
    ];
    const keys = ["ord_00000001", "ord_00000002", "ord_00000003"];
    const ordered = Array.from({ length: 90 }, (_, index) =>
      cancelled(inOrder.applicationId, keys[index % keys.length], String(index)),
    );
    for (let batch = 0; batch < 3; batch += 1) {
      await happen(...Array.from({ length: 100 }, () => cancelled(shop.applicationId)));
      await happen(...ordered.slice(30 * batch, 30 * (batch + 1)));
    }
    await eventually(
      async () => receiver.received.length,
      (count) => count >= 390,
    );
    await eventually(inOrder.endpoint, ({ waiting }) => waiting === 0);
    assert.equal(receiver.received.length, 390);
    assert.equal(new Set(receiver.received.map(({ id }) => id)).size, 390);
    for (const key of keys) {
      const got = receiver.at("/o").filter(({ event }) => event.subject === key);
      const numbers = got.map(({ event }) => Number((event.data as { orderNumber: string }).orderNumber));
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      );
    }
    for (const each of others) await each.end("SIGTERM");
  });
});

describe("a process that ends in the middle", async () => {
  // It only makes what is to be sent, and looks at it.
  const { databaseUrl, listening, happen, cancelled, call, db } = await openWebhooks({ WEBHOOKS_POLL_MS: "60000" });

  for (const [end, signal] of [
    ["is killed", "SIGKILL"],
    ["is told to end", "SIGTERM"],
  ] as const) {
    it(`has others carry on what it was sending, under the same id, when it ${end}`, async () => {
      let silent = true;
      const receiver = await startReceiver((_, response) => {
        if (!silent) response.end();
        return "answered";
      });
      const shop = await listening(receiver.url());
      await call.switchEndpoint({ params: shop.params, body: { on: false } }, shop.as);
      await happen(...Array.from({ length: 3 }, () => cancelled(shop.applicationId)));
      const victim = await another(databaseUrl, 15_000);
      await db.sql`UPDATE endpoints SET state = 'active' WHERE endpoint_id = ${shop.endpointId}`;
      await eventually(
        async () => receiver.received.length,
        (count) => count === 3,
      );
      await victim.end(signal);
      silent = false;
      const claimed =
        await db.sql`SELECT FROM deliveries WHERE endpoint_id = ${shop.endpointId} AND claimed_until > now()`;
      assert.equal(claimed.length, signal === "SIGKILL" ? 3 : 0, "whoever is killed takes its claims along");
      const heir = await another(databaseUrl, 2_000);
      if (signal === "SIGKILL") {
        assert.equal(receiver.received.length, 3);
        await db.sql`UPDATE deliveries SET claimed_until = now() + interval '200 ms' WHERE claimed_until > now()`;
      }
      await shop.until(all("delivered", 3));
      const ids = receiver.received.map(({ id }) => id);
      assert.deepEqual([ids.length, new Set(ids).size], [6, 3]);
      assert.ok(
        (await shop.deliveries()).every(({ attempts }) => attempts === 1),
        "what nobody answered is not counted",
      );
      await heir.end("SIGTERM");
    });
  }
});
