/** What every operation of the embedded ERP works on. */
import { createHash } from "node:crypto";
import type { Database } from "@tierline/kernel/db/database";

export interface Books {
  readonly db: Database;
  /** ISO 4217: the currency of financial stock. */
  readonly currency: string;
  /** Obeys the faults that tests set. */
  readonly faulty: boolean;
}

/** Tells a repeat from a conflict: the same content gives the same hash. Content is parsed, so its members stand in schema order. */
export const contentHash = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url");

/** The number a document carries in these books: `SO-1042`. */
export const documentNumber = (prefix: string, id: number): string => `${prefix}-${String(id)}`;
