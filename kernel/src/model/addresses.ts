/** Internet addresses as contracts take them. */
import { z } from "./schema.ts";

/** A block of addresses, `203.0.113.0/24`; a single one is `203.0.113.5/32`. */
export const Cidr = z
  .union([z.cidrv4(), z.cidrv6()], {
    error: "must be a block of addresses like 203.0.113.0/24, a single one like 203.0.113.5/32",
  })
  .openapi({ type: "string", maxLength: 43, description: "A block of addresses.", example: "203.0.113.0/24" });
