import { z } from "zod";

/** The settings of system/erp, from the environment. */
export const ErpConfig = z.object({
  /** Which adapter keeps the books. */
  TIERLINE_ERP: z.enum(["embedded"], "must name an adapter: embedded").default("embedded"),
  /** ISO 4217: the currency in which financial stock is valued. */
  TIERLINE_ERP_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code")
    .default("GBP"),
  /** `on`: the embedded adapter obeys the faults that tests set (adapters/embedded/faults.ts). Never in production. */
  TIERLINE_ERP_FAULTS: z.enum(["on", "off"], "must be on or off").default("off"),
});
export type ErpConfig = z.output<typeof ErpConfig>;
