import { z } from "zod";

/** The settings of system/payments, from the environment. */
export const PaymentsConfig = z.object({
  /** Which adapter moves the money; `embedded` is a test gateway that moves none. */
  TIERLINE_PAYMENTS: z.enum(["embedded"], "must name an adapter: embedded").default("embedded"),
});
export type PaymentsConfig = z.output<typeof PaymentsConfig>;
