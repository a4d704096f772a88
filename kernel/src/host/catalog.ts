/** The list of APIs that main.ts hands around: each loaded only when it is asked for. */
import type { ApiContract } from "../api/contract.ts";
import type { ApiModule } from "./module.ts";

/**
 * A module with its types forgotten. `build` ties room, config and handlers together inside the module, so whoever only
 * hands it its room need not know them.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyModule = Omit<ApiModule, "build" | "config"> & { readonly config: unknown; readonly build: unknown };

/** What an API's `./contract` exports: no I/O, no clients. */
export interface ContractExports {
  /** The latest major. */
  readonly contract: ApiContract;
  /** Majors still served beside it, oldest first. */
  readonly olderContracts?: readonly ApiContract[];
}

export interface CatalogEntry {
  readonly contract: () => Promise<ContractExports>;
  readonly app: () => Promise<AnyModule>;
}

/** By API id, `process/orders`. */
export type Catalog = Readonly<Record<string, CatalogEntry>>;

/** Every major of every API, in the catalog's order, oldest first. */
export async function contractsOf(catalog: Catalog): Promise<ApiContract[]> {
  const loaded = await Promise.all(Object.values(catalog).map((entry) => entry.contract()));
  return loaded.flatMap(({ contract, olderContracts = [] }) => [...olderContracts, contract]);
}
