import { Reference, text, z } from "./schema.ts";

/** Who buys: a guest, or a customer the channel knows by a reference of its own. */
export const Customer = z
  .object({
    reference: Reference.optional().openapi({ description: "The channel's customer number; left out for a guest." }),
    name: text(120).optional(),
    country: text(60).optional(),
  })
  .openapi("Customer");
export type Customer = z.output<typeof Customer>;
