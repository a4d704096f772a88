import type { Figure } from "../figure.ts";
import { simpleUpdates } from "../orders/pgbench.ts";

/** The machine's yardstick beside the orders' rates. */
export const pgbenchSimpleUpdate: Figure = {
  name: "pgbench-simple-update",
  unit: "transactions/s, the same PostgreSQL, 20 clients",
  bar: null,
  measure: simpleUpdates,
};
