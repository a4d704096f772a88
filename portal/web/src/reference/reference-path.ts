import type { CatalogApi } from "../api/catalog.ts";

/**
 * Path of an API's reference, for a plain link: its document has a policy of its own, so it must be loaded and not only gone to
 * (`pagesThatWriteStyles`).
 */
export const referencePath = ({ tier, name, major }: Pick<CatalogApi, "tier" | "name" | "major">): string =>
  `/apis/${tier}/${name}/v${major}/reference`;
