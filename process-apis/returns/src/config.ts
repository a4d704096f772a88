import { z } from "zod";

/** Settings of process/returns, from the environment. */
export const ReturnsConfig = z.object({
  /** For how long item facts are used without asking again. */
  RETURNS_ITEM_TTL_SECONDS: z.coerce.number().min(0).max(86_400).default(60),
});
export type ReturnsConfig = z.output<typeof ReturnsConfig>;
