import { isCurrency } from "@tierline/kernel/model/money";
import { TradingConfig } from "@tierline/kernel/model/trading";
import { z } from "zod";

const units = /^[A-Za-z0-9._:/#|+-]+(@[A-Z0-9-]+)?=\d{1,6}$/;

/** Settings of process/inventory, from the environment. */
export const InventoryConfig = z.object({
  ...TradingConfig.pick({
    TIERLINE_OLDEST_DAYS: true,
    TIERLINE_OLDEST_DAYS_BY_CHANNEL: true,
    TIERLINE_FUTURE_MINUTES: true,
  }).shape,
  /** Units kept from a channel, everywhere or at one location: `marketplace=2,web@STORE-1=1`. */
  INVENTORY_CHANNEL_BUFFERS: z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .refine((parts) => parts.every((part) => units.test(part)), "must be like marketplace=2,web@STORE-1=1"),
  /** A source nobody heard of for this long is stale at that location. */
  INVENTORY_STALE_AFTER_SECONDS: z.coerce.number().int().min(1).default(86_400),
  /** Units by which the buffer of a location grows for each such span its sources stay silent, and the most it grows. */
  INVENTORY_STALE_BUFFER: z.coerce.number().int().min(0).max(1_000).default(1),
  INVENTORY_STALE_BUFFER_MOST: z.coerce.number().int().min(0).max(10_000).default(5),
  /** How often expired holds are looked for. */
  INVENTORY_SWEEP_SECONDS: z.coerce.number().min(0.05).max(3_600).default(2),
  /** How often the ERP is asked which of its stock levels changed; 0: never. */
  INVENTORY_BOOKS_SECONDS: z.coerce.number().int().min(0).max(86_400).default(60),
  /** How long the ERP and the ledger may differ before it is an exception: what is under way settles by itself. */
  INVENTORY_BOOKS_GRACE_SECONDS: z.coerce.number().int().min(0).max(604_800).default(900),
  /** The price list in which the ERP is asked about items. */
  INVENTORY_CURRENCY: z.string().refine(isCurrency, "must be an ISO 4217 code").default("GBP"),
});
export type InventoryConfig = z.output<typeof InventoryConfig>;
