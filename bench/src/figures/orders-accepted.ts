import type { Figure } from "../figure.ts";
import { orderRuns } from "../orders/order-runs.ts";

/** How fast orders are taken: priced, promised and kept, through three tiers. */
export const ordersAccepted: Figure = {
  name: "orders-accepted",
  unit: "orders/s answered 201, 50 concurrent",
  bar: null,
  measure: async (progress) => (await orderRuns(progress)).map((run) => run.acceptedPerSecond),
};
