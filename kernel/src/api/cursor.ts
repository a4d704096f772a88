/** Opaque cursors: where the next page begins, as the values of its sort key. */
import { z } from "zod";
import { Problem } from "../errors/problem.ts";
import { defaultPageSize } from "../model/schema.ts";

/** The sort key of a page's last row as a cursor. */
export const cursorOf = (...key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

/** What a cursor holds, or undefined on the first page; `invalid-parameter` for a cursor that is not one of this list's. */
export function readCursor<const S extends readonly [z.ZodType, ...z.ZodType[]]>(
  cursor: string | undefined,
  key: S,
): { -readonly [K in keyof S]: z.output<S[K]> } | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const values = z.array(z.unknown()).length(key.length).parse(parsed);
    // Each value was parsed by the schema of its own place.
    return key.map((schema, index) => schema.parse(values[index])) as { -readonly [K in keyof S]: z.output<S[K]> };
  } catch (cause) {
    const detail = "is not a cursor of this list";
    throw new Problem("invalid-parameter", `cursor: ${detail}`, { errors: [{ parameter: "cursor", detail }], cause });
  }
}

/**
 * A page out of one row more than asked for: the extra row only tells that there is a next page.
 * `rows` was read with `limit + 1`; `keyOf` gives the sort key of a row, `show` what the caller sees.
 */
export function pageOf<R, I>(
  rows: readonly R[],
  limit: number | undefined,
  keyOf: (row: R) => readonly (string | number)[],
  show: (row: R) => I,
): { items: I[]; nextCursor: string | null } {
  const size = limit ?? defaultPageSize;
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    nextCursor: rows.length > size && last !== undefined ? cursorOf(...keyOf(last)) : null,
  };
}

/** How many rows to read for a page: one more than it shows. */
export const rowsFor = (limit: number | undefined): number => (limit ?? defaultPageSize) + 1;
