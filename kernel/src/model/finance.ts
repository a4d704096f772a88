/** What happens in money. */
import { z } from "./schema.ts";

/**
 * What can happen. `cost-of-sale` and `cost-of-refund`: the goods of a sale or refund at cost, where that could not be said with it (another
 * currency, a cost that was not known). `payment-captured` and `payment-refunded` are for money that moves apart from its sale or refund. */
export const FinanceEventKind = z.enum([
  "sale",
  "refund",
  "adjustment",
  "payment-captured",
  "payment-refunded",
  "stock-receipt",
  "stock-write-off",
  "stock-correction",
  "cost-of-sale",
  "cost-of-refund",
]);
export type FinanceEventKind = z.output<typeof FinanceEventKind>;
