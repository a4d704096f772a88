import { listOf, TradingConfig } from "@tierline/kernel/model/trading";
import { z } from "zod";

const percent = "must be a number from 0 to 100";

/** Settings of process/orders, from the environment. */
export const OrdersConfig = z.object({
  ...TradingConfig.shape,
  /** Where an order ships from unless it says otherwise. */
  ORDERS_DEFAULT_LOCATION: z.string().default("WH-1"),
  /** How far a channel's stated price may be below the price list's. */
  ORDERS_MAX_DISCOUNT_PERCENT: z.coerce.number(percent).min(0, percent).max(100, percent).default(50),
  /** Channels that may state a price where the price list has none: marketplaces that price by themselves. */
  ORDERS_PRICE_STATING_CHANNELS: z.string().default("").transform(listOf),
  /** For how long a price is used without asking the price list again. */
  ORDERS_PRICE_TTL_SECONDS: z.coerce.number().min(0).max(86_400).default(10),
  /** How long stock is held for an order whose acceptance does not come through. */
  ORDERS_HOLD_SECONDS: z.coerce.number().int().min(10).max(86_400).default(300),
});
export type OrdersConfig = z.output<typeof OrdersConfig>;
