import { fileURLToPath } from "node:url";
import { z } from "zod";

/** Settings of governance/registry, from the environment. */
export const RegistryConfig = z.object({
  /** The folder of published contracts (`<tier>-<name>/<version>.json`) that are registered at the start. */
  REGISTRY_PUBLISHED: z.string().default(fileURLToPath(new URL("../../../openapi/published/", import.meta.url))),
  /** Days for which calls by day are kept. */
  REGISTRY_USAGE_DAYS: z.coerce.number("must be a number of days").int().min(31).max(3_650).default(400),
});
export type RegistryConfig = z.output<typeof RegistryConfig>;
