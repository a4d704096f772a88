/** Which answers of two backends can be laid side by side. Pure. */
import type { BookOperation } from "../../port.ts";

/** Lists whose rows stand in the order of their own keys: a page of the one holds the same rows as a page of the other. */
const inKeyOrder: ReadonlySet<BookOperation> = new Set<BookOperation>([
  "listAccounts",
  "listLocations",
  "listPeriods",
  "listPrices",
  "listStockLevels",
  "listStockValuation",
]);

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

const isPage = (body: unknown): body is Page => typeof body === "object" && body !== null && "nextCursor" in body;

/**
 * A read can be compared if both backends answer it out of the same rows. Lists in the order of posting or of change are only when
 * both are whole on one page; pages after the first never are.
 */
export function isComparable(operation: BookOperation, input: unknown): boolean {
  const { query } = input as { readonly query?: { readonly cursor?: string } };
  return query?.cursor === undefined && operation !== "getPosting";
}

export function areComparable(operation: BookOperation, old: unknown, now: unknown): boolean {
  if (!isPage(old) || !isPage(now)) return true;
  return inKeyOrder.has(operation) || (old.nextCursor === null && now.nextCursor === null);
}
