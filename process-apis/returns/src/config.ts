import { TradingConfig } from "@tierline/kernel/model/trading";
import { z } from "zod";

/** Settings of process/returns, from the environment. */
export const ReturnsConfig = z.object({
  ...TradingConfig.shape,
  /** For how long item facts are used without asking again. */
  RETURNS_ITEM_TTL_SECONDS: z.coerce.number().min(0).max(86_400).default(60),
  /**
   * `count`: what came back at counters without a sale being named counts against what was sold of the item, so that an order cannot
   * be paid back twice. `ignore`: for a retailer whose earlier sales are not here.
   */
  RETURNS_UNREFERENCED: z.enum(["count", "ignore"], "must be count or ignore").default("count"),
});
export type ReturnsConfig = z.output<typeof ReturnsConfig>;
