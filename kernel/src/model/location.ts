import { text, z } from "./schema.ts";

export const longestLocationId = 32;

/** `WH-1`, `STORE-042` */
export const LocationId = z
  .string()
  .regex(
    new RegExp(`^[A-Z0-9][A-Z0-9-]{0,${String(longestLocationId - 1)}}$`),
    "must be 1 to 32 upper-case letters, digits or -",
  )
  .openapi({ example: "WH-1" });

export const Location = z
  .object({
    locationId: LocationId,
    name: text(120),
    kind: z.enum(["warehouse", "store"]),
    /** `automatic`: releases and ships at once; `manual`: waits for a shipment to be reported. */
    fulfillment: z.enum(["automatic", "manual"]),
  })
  .openapi("Location");
export type Location = z.output<typeof Location>;
