/** An order that ends without a sale: everything taken is given back, in reverse. */
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Durable } from "@tierline/kernel/durable/durable";
import { patient } from "@tierline/kernel/durable/patience";
import { occurred } from "@tierline/kernel/events/event";
import { orderCancelled } from "@tierline/kernel/model/events";
import { advance, flagForAttention, loadOrder, stopBeforeShipping } from "../db/order-store.ts";
import type { OrderReference, StepDeps } from "../deps.ts";
import { voidPayment } from "../steps/collect-payment.ts";
import { cancelSalesOrder } from "../steps/post-sales-order.ts";
import { releaseStock } from "../steps/reserve-stock.ts";

/** How an order ends without a sale. */
export interface Ending {
  readonly ended: "declined" | "cancelled";
  readonly reason: string;
  /** It ended for something that a person has to look at. */
  readonly attention: boolean;
}

/**
 * Cancels an order that is at rest. One that is under way is cancelled by its own workflow; running both is harmless, since
 * giving back twice gives back once.
 */
export const cancelOrder =
  (durable: Durable, deps: StepDeps) =>
  async ({ orderId }: OrderReference) => {
    await durable.step(
      "give back",
      async () => {
        const order = await loadOrder(deps.db, orderId);
        // One that is cancelled already may have been cut short before the ERP knew.
        const atRest = order?.state === "released" || order?.state === "cancelled";
        if (order?.cancelRequested === true && atRest)
          await giveBack(deps, orderId, { ended: "cancelled", reason: order.reason ?? "Cancelled.", attention: false });
      },
      patient,
    );
  };

/**
 * The undo of every step, and the end state with its event. Nothing is given back of an order whose goods have left: that is a fact,
 * and what went wrong with it a person's business. From the first line on the goods cannot leave any more. What never came to the ERP
 * waits for no ERP, and money and goods are given back before it is told.
 */
export async function giveBack(deps: StepDeps, orderId: string, { ended, reason, attention }: Ending): Promise<void> {
  if (!(await stopBeforeShipping(deps.db, orderId))) return flagForAttention(deps.db, orderId, reason);
  const order = await loadOrder(deps.db, orderId);
  if (order === undefined) return;
  const from = systemSource(order.correlationId);
  // Nothing is posted before the payment is authorized.
  const mayBePosted = order.state !== "accepted" && ended !== "declined";
  await voidPayment(from, deps, order);
  await releaseStock(from, deps, order);
  await deps.db.transaction(async (tx) => {
    const moved = await advance(tx, orderId, {
      from: ["accepted", "authorized", "released"],
      to: ended,
      reason,
      attention,
    });
    if (!moved) return;
    const { channel, channelOrderNumber, correlationId } = order;
    const told = { orderId, channel, channelOrderNumber, ended, reason };
    await tx.emit([occurred(orderCancelled, told, { correlationId })]);
  });
  if (mayBePosted) await cancelSalesOrder(from, deps, order);
}
