import { systemSource } from "@tierline/kernel/api/system-source";
import type { Durable } from "@tierline/kernel/durable/durable";
import { patient } from "@tierline/kernel/durable/patience";
import { loadOrder } from "../db/order-store.ts";
import type { OrderReference, StepDeps } from "../deps.ts";
import { settleShipment } from "../steps/ship-order.ts";

/** After a reported shipment: the goods leave the books of stock, and the payment is captured. */
export const shipOrder =
  (durable: Durable, deps: StepDeps) =>
  async ({ orderId }: OrderReference) => {
    await durable.step(
      "settle shipment",
      async () => {
        const order = await loadOrder(deps.db, orderId);
        if (order !== undefined) await settleShipment(systemSource(order.correlationId), deps, order);
      },
      patient,
    );
  };
