/** The list of APIs that main.ts hands around: each loaded only when it is asked for. */
import type { ApiContract, ApiModule } from "./module.ts";

/**
 * A module with its types forgotten. `build` ties room, config and handlers together inside the module, so whoever only
 * hands it its room need not know them.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyModule = Omit<ApiModule, "build" | "config"> & { readonly config: unknown; readonly build: unknown };

export interface CatalogEntry {
  /** The static half: no I/O, no clients. */
  readonly contract: () => Promise<ApiContract>;
  readonly app: () => Promise<AnyModule>;
}

/** By API id, `process/orders`. */
export type Catalog = Readonly<Record<string, CatalogEntry>>;
