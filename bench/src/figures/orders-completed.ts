import type { Figure } from "../figure.ts";
import { orderRuns } from "../orders/order-runs.ts";

/** How fast they are through: paid, shipped, and their sale in the journal. */
export const ordersCompleted: Figure = {
  name: "orders-completed",
  unit: "orders/s from first request to last posting",
  bar: null,
  measure: async (progress) => (await orderRuns(progress)).map((run) => run.completedPerSecond),
};
