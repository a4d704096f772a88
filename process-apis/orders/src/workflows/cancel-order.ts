/** An order that ends without a sale: everything taken is given back, in reverse. */
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Durable } from "@tierline/kernel/durable/durable";
import { patient } from "@tierline/kernel/durable/patience";
import { occurred } from "@tierline/kernel/events/event";
import { orderCancelled } from "@tierline/kernel/model/events";
import { advance, loadOrder } from "../db/order-store.ts";
import type { OrderReference, StepDeps } from "../deps.ts";
import { voidPayment } from "../steps/collect-payment.ts";
import { cancelSalesOrder } from "../steps/post-sales-order.ts";
import { releaseStock } from "../steps/reserve-stock.ts";

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
        const atRest = ["released", "attention", "cancelled"].includes(order?.state ?? "");
        if (order?.cancelRequested === true && atRest)
          await giveBack(deps, orderId, "cancelled", order.reason ?? "Cancelled.");
      },
      patient,
    );
  };

/**
 * The undo of every step, and the end state with its event. What never came to the ERP waits for no ERP, and an order that ends
 * for good gives money and goods back before it does: only one that a person may carry on has to be out of the ERP first.
 */
export async function giveBack(
  deps: StepDeps,
  orderId: string,
  ended: "declined" | "cancelled" | "attention",
  reason: string,
): Promise<void> {
  const order = await loadOrder(deps.db, orderId);
  if (order === undefined) return;
  const from = systemSource(order.correlationId);
  // Nothing is posted before the payment is authorized.
  const mayBePosted = order.state !== "accepted" && ended !== "declined";
  if (mayBePosted && ended === "attention") await cancelSalesOrder(from, deps, order);
  await voidPayment(from, deps, order);
  await releaseStock(from, deps, order);
  await deps.db.transaction(async (tx) => {
    const moved = await advance(tx, orderId, {
      from: ["accepted", "authorized", "released", "attention"],
      to: ended,
      reason,
    });
    if (!moved) return;
    const { channel, correlationId } = order;
    await tx.emit([occurred(orderCancelled, { orderId, channel, reason }, { correlationId })]);
  });
  if (mayBePosted && ended !== "attention") await cancelSalesOrder(from, deps, order);
}
