import type { Figure } from "../figure.ts";
import { orderRuns } from "../orders/order-runs.ts";

/** What a whole order costs: all processes of the platform and of PostgreSQL, from the request to the posted journal entry. */
export const orderCpu: Figure = {
  name: "order-cpu",
  unit: "ms CPU an order, node and PostgreSQL, 50 concurrent",
  bar: { atMost: 16 },
  measure: async (progress) => (await orderRuns(progress)).map((run) => run.cpuMsPerOrder).filter(Number.isFinite),
};
