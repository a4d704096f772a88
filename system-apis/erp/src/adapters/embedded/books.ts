/** What every operation of the embedded ERP works on. */
import type { Database } from "@tierline/kernel/db/database";

export interface Books {
  readonly db: Database;
  /** ISO 4217: the currency of financial stock. */
  readonly currency: string;
}

/** The number a document carries in these books: `SO-1042`. */
export const documentNumber = (prefix: string, id: number): string => `${prefix}-${String(id)}`;
