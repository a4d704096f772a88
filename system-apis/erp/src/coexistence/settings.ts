/** How coexistence behaves. */
import { z } from "zod";

export interface CoexistenceSettings {
  /** Percent of equality that a cut-over needs. */
  readonly parityPercent: number;
  /** Percent of reads that are compared in shadow. */
  readonly shadowPercent: number;
  /** After the step into shadow: calls in flight have ended by then. */
  readonly backfillAfterMs: number;
  /** After which age a write without an outcome is looked up. Longer than any operation's deadline. */
  readonly settleAfterMs: number;
  /** How often idle work is looked for. */
  readonly pollMs: number;
  /** Calls at once to each backend, for mirroring. */
  readonly mirrorConcurrency: number;
}

const percent = z.coerce
  .number("must be a percentage from 0 to 100")
  .min(0, "must be a percentage from 0 to 100")
  .max(100, "must be a percentage from 0 to 100");
const milliseconds = z.coerce
  .number("must be whole milliseconds")
  .int("must be whole milliseconds")
  .min(0, "must be whole milliseconds");

/** Its settings in the environment. */
export const CoexistenceConfig = z.object({
  TIERLINE_ERP_PARITY_PERCENT: percent.default(100),
  TIERLINE_ERP_SHADOW_PERCENT: percent.default(100),
  /** For tests: in production a call may be under way for as long as its deadline. */
  TIERLINE_ERP_BACKFILL_AFTER_MS: milliseconds.default(15_000),
});

export const coexistenceSettings = (config: z.output<typeof CoexistenceConfig>): CoexistenceSettings => ({
  parityPercent: config.TIERLINE_ERP_PARITY_PERCENT,
  shadowPercent: config.TIERLINE_ERP_SHADOW_PERCENT,
  backfillAfterMs: config.TIERLINE_ERP_BACKFILL_AFTER_MS,
  settleAfterMs: 20_000,
  pollMs: 1_000,
  mirrorConcurrency: 4,
});
