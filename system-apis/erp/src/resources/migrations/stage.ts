import { LocationId } from "@tierline/kernel/model/location";
import { Reference, z } from "@tierline/kernel/model/schema";

/** Where a domain stands on its way from one backend to another. */
export const Stage = z.enum(["single", "shadow", "canary", "cut-over", "rolled-back"]);
export type Stage = z.output<typeof Stage>;

/** Where it can be sent; `single` finishes the move on the backend that serves. */
export const Step = Stage;
export type Step = Stage;

/**
 * Not named in the document: a named schema that is also used as nullable would become nullable everywhere.
 * Who begins in the new backend. All that are given must hold; the percentage is of those that the others let in. */
export const CanaryRule = z
  .object({
    percentage: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .openapi({ description: "Share, by a stable hash of the reference." }),
    channels: z.array(Reference).min(1).max(100).optional().openapi({ description: "Only these channels." }),
    locations: z.array(LocationId).min(1).max(500).optional().openapi({ description: "Only these locations." }),
  })
  .refine((rule) => Object.values(rule).some((part) => part !== undefined), "must have at least one part");
export type CanaryRule = z.output<typeof CanaryRule>;
