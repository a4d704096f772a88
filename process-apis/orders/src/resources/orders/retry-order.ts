import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { loadOrder, toOrder } from "../../db/order-store.ts";
import type { OrdersContext } from "../../deps.ts";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type * as contract from "./contract.ts";
import { findOrder } from "./find-order.ts";

/**
 * A person looked at it. An order whose goods left goes on with stock and payment; one that ended before has given back
 * everything, so it is placed anew by its channel instead.
 */
export async function retryOrder(ctx: OrdersContext, { params, body }: Input<typeof contract.retryOrder>) {
  const { db, workflows, log } = ctx.deps;
  const order = await findOrder(db, sellerOf(ctx), params.orderId);
  const { answer, round } = await db.once(ctx, async (tx) => {
    const [moved] = await tx.sql<{ updatedAt: string }[]>`
      UPDATE orders SET attention = false, reason = NULL, updated_at = now()
      WHERE order_id = ${order.orderId} AND attention AND shipped RETURNING updated_at AS "updatedAt"`;
    const now = (await loadOrder(tx, order.orderId)) ?? order;
    if (moved === undefined)
      throw new Problem("conflict", `Order ${order.orderId} is ${now.state} and has nothing left to retry.`);
    return { answer: toOrder(now), round: moved.updatedAt };
  });
  // Beside the audit line of the call, with which it shares the correlation.
  const { correlationId } = ctx;
  log.info(
    { orderId: order.orderId, note: body.note, correlationId },
    "an order is carried on by somebody who looked at it",
  );
  await workflows.ship.start(`ship:${order.orderId}:${round}`, { orderId: order.orderId });
  return reply(200, answer);
}
