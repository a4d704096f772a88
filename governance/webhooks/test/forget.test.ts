import assert from "node:assert/strict";
import { it } from "node:test";
import { forget } from "../src/delivery/forget.ts";
import { startReceiver } from "./receiver.ts";
import { all, openWebhooks } from "./webhooks.ts";

it("deliveries are forgotten when they are over and old, or have waited as long for an endpoint that is off", async () => {
  const { happen, cancelled, listening, call, db } = await openWebhooks();
  const receiver = await startReceiver();
  const shop = await listening(receiver.url());
  await happen(...Array.from({ length: 5 }, () => cancelled(shop.applicationId)));
  await shop.until(all("delivered", 5));
  await call.switchEndpoint({ params: shop.params, body: { on: false } }, shop.as);
  await happen(cancelled(shop.applicationId));
  const left = async () => {
    const [row] = await db.sql`
      SELECT (SELECT count(*)::int FROM deliveries) AS deliveries, (SELECT count(*)::int FROM attempts) AS attempts,
        (SELECT count(*)::int FROM events) AS events`;
    return [row?.["deliveries"], row?.["attempts"], row?.["events"]];
  };
  await forget(db, 30, 2);
  assert.deepEqual(await left(), [6, 5, 6]);
  const age = () => db.sql`UPDATE deliveries SET finished_at = finished_at - interval '31 days' WHERE position > 2`;
  await age();
  await forget(db, 30, 2);
  assert.deepEqual(await left(), [3, 2, 6], "their events are not old");
  await db.sql`UPDATE events SET kept_at = kept_at - interval '31 days'`;
  await forget(db, 30, 2);
  assert.deepEqual(await left(), [3, 2, 3], "nor are those of whom there is a delivery");
  await db.sql`UPDATE deliveries SET next_attempt_at = next_attempt_at - interval '31 days'`;
  await forget(db, 30, 2);
  assert.deepEqual(await left(), [2, 2, 2]);
});
