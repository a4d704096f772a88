import { z } from "zod";

const seconds = (fallback: number) =>
  z.coerce.number("must be a number of seconds").int("must be whole seconds").min(0).max(86_400).default(fallback);

/** The settings of process/finance, from the environment. */
export const FinanceConfig = z.object({
  /** How long a unit cost is relied on before the books are asked again. */
  FINANCE_COST_TTL_SECONDS: seconds(60),
  /** ISO 4217: the currency in which stock is valued. */
  FINANCE_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code")
    .default("GBP"),
  /** Milliseconds the books are waited for; theirs is ten seconds for a batch. */
  FINANCE_PATIENCE_MS: z.coerce.number("must be a number of milliseconds").int().min(100).max(60_000).default(12_000),
  /** The longest wait between two attempts to post while the books are away. */
  FINANCE_RETRY_SECONDS: seconds(10),
});
export type FinanceConfig = z.output<typeof FinanceConfig>;
