/** What waits says for what: for people, and for programs that look after a platform. */
import { text, Timestamp, z } from "./schema.ts";

export const Waiting = z
  .object({
    system: text(100).nullable().openapi({
      description: "The system that is waited for, `system/erp` or `database`; null where no system is away.",
      example: "system/erp",
    }),
    detail: text(500).openapi({ description: "What the last attempt met." }),
    since: Timestamp.openapi({ description: "When the first attempt failed." }),
    tries: z.int().min(1).openapi({ description: "Attempts so far." }),
    nextTryAt: Timestamp.openapi({ description: "When the next attempt is due." }),
  })
  .openapi("Waiting");
export type Waiting = z.output<typeof Waiting>;

/** Work of one kind that waits for the same. */
export interface WaitingWork extends Waiting {
  /** In words: `orders.fulfill`, `finance events`. */
  readonly what: string;
  readonly count: number;
}
