/** Pages out of rows: one row more than the page shows is read, and only tells that there is a next page. */
import type { z } from "zod";
import { readCursor, writeCursor } from "./cursor.ts";
import { defaultPageSize, z as zod } from "./schema.ts";

/** How many rows to read for a page. */
export const rowsFor = (limit: number | undefined): number => (limit ?? defaultPageSize) + 1;

/** A whole number as a cursor carries it. */
export const CursorInteger = zod.string().regex(/^\d{1,15}$/);

/** What the cursor says, or undefined on the first page. */
export const continueAfter = <S extends z.ZodType<readonly string[]>>(
  cursor: string | undefined,
  schema: S,
): z.output<S> | undefined => (cursor === undefined ? undefined : readCursor(cursor, schema));

/** A page of `rows`, which were read with {@link rowsFor}; `keyOf` gives a row's sort values, `show` what the caller sees. */
export function pageOf<R, I>(
  rows: readonly R[],
  limit: number | undefined,
  keyOf: (row: R) => readonly (string | number)[],
  show: (row: R) => I,
): { items: I[]; nextCursor: string | null } {
  const size = limit ?? defaultPageSize;
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  return { items: shown.map(show), nextCursor: more ? writeCursor(keyOf(last).map(String)) : null };
}

const Place = zod.tuple([CursorInteger]);

/** A page of a list that is at hand as a whole, in its order; the cursor says how many went before. */
export function partOf<I>(
  items: readonly I[],
  { limit, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): { items: I[]; nextCursor: string | null } {
  const before = Number(continueAfter(cursor, Place)?.[0] ?? 0);
  const rest = items.slice(before, before + rowsFor(limit));
  return pageOf(
    rest,
    limit,
    () => [before + rest.length - 1],
    (item) => item,
  );
}
