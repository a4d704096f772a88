import type { Context } from "@tierline/kernel/api/context";
import type { ItemCatalog } from "@tierline/kernel/client/item-catalog";
import type { Database } from "@tierline/kernel/db/database";
import type { Books } from "./books/read-books.ts";
import type { Buffers } from "./policy/buffers.ts";
import type { InventoryConfig } from "./config.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { PromiseLane } from "./promises/lane.ts";

/** What the handlers get. */
export interface InventoryDeps {
  readonly db: Database;
  readonly config: InventoryConfig;
  readonly catalog: ItemCatalog;
  readonly lane: PromiseLane;
  readonly ledger: Ledger;
  readonly buffers: Buffers;
  readonly books: Books;
}

export type InventoryContext = Context<InventoryDeps>;
