import { listOf, TradingConfig } from "@tierline/kernel/model/trading";
import { isCurrency } from "@tierline/kernel/model/money";
import { z } from "zod";
import { isTimeZone, type PlaceZone } from "./events/business-day.ts";

const seconds = (fallback: number) =>
  z.coerce.number("must be a number of seconds").int("must be whole seconds").min(0).max(86_400).default(fallback);

const timeZone = "must be an IANA time zone like Europe/London";

function zonesOf(text: string): PlaceZone[] | undefined {
  const zones = listOf(text).map((entry) => entry.split("="));
  if (zones.some(([place = "", zone = "", more]) => place === "" || more !== undefined || !isTimeZone(zone)))
    return undefined;
  return zones.map(([place = "", zone = ""]) => ({ place, zone }));
}

/** The settings of process/finance, from the environment. */
export const FinanceConfig = z.object({
  ...TradingConfig.shape,
  /** How long a unit cost is relied on before the books are asked again. */
  FINANCE_COST_TTL_SECONDS: seconds(60),
  /** ISO 4217: the currency in which stock is valued. */
  FINANCE_CURRENCY: z.string().refine(isCurrency, "must be an ISO 4217 code").default("GBP"),
  /** What becomes of an event whose period is closed: posted into the first open period after it, or left to a person. */
  FINANCE_CLOSED_PERIOD: z.enum(["first-open", "exception"], "must be first-open or exception").default("first-open"),
  /** IANA time zone in which a business day begins and ends. */
  FINANCE_TIME_ZONE: z.string().refine(isTimeZone, timeZone).default("Europe/London"),
  /** The same for single places, or for all whose id begins alike: `STORE-9=Asia/Tokyo, NY-*=America/New_York`. */
  FINANCE_TIME_ZONES: z
    .string()
    .default("")
    .transform((text, context) => {
      const zones = zonesOf(text);
      if (zones === undefined) context.addIssue({ code: "custom", message: "must be places with IANA time zones" });
      return zones ?? [];
    }),
  /** Milliseconds the books are waited for; theirs is ten seconds for a batch. */
  FINANCE_PATIENCE_MS: z.coerce.number("must be a number of milliseconds").int().min(100).max(60_000).default(12_000),
  /** How long stock and facts may take to follow an order, a sale or a return before reconciliation says that they did not. */
  FINANCE_GRACE_SECONDS: seconds(60),
  /** The longest wait between two attempts to post while the books are away. */
  FINANCE_RETRY_SECONDS: seconds(10),
});
export type FinanceConfig = z.output<typeof FinanceConfig>;
