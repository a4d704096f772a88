/** Every figure, in the order in which they are measured and shown. */
import type { Figure } from "../figure.ts";
import { inventoryFigures } from "../inventory/figures.ts";
import { limitExact } from "./limit-exact.ts";
import { lint500 } from "./lint-500.ts";
import { orderCpu } from "./order-cpu.ts";
import { ordersAccepted } from "./orders-accepted.ts";
import { ordersCompleted } from "./orders-completed.ts";
import { pgbenchSimpleUpdate } from "./pgbench-simple-update.ts";
import { policyOrder } from "./policy-order.ts";
import { policyRead } from "./policy-read.ts";
import { sixtyBuyersRefused } from "./sixty-buyers-refused.ts";
import { sixtyBuyers } from "./sixty-buyers.ts";
import { tiersDirect } from "./tiers-direct.ts";
import { tiersHttp } from "./tiers-http.ts";

export const figures: readonly Figure[] = [
  tiersDirect,
  tiersHttp,
  policyRead,
  policyOrder,
  limitExact,
  lint500,
  ...inventoryFigures,
  orderCpu,
  ordersAccepted,
  ordersCompleted,
  pgbenchSimpleUpdate,
  sixtyBuyers,
  sixtyBuyersRefused,
];
