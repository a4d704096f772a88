/** What happens in money. */
import { z } from "./schema.ts";

/** What can happen. `payment-captured` and `payment-refunded` are for money that moves apart from its sale or refund. */
export const FinanceEventKind = z.enum([
  "sale",
  "refund",
  "adjustment",
  "payment-captured",
  "payment-refunded",
  "stock-receipt",
  "stock-write-off",
  "stock-correction",
]);
export type FinanceEventKind = z.output<typeof FinanceEventKind>;
