/** The one `z` of the house (Zod with OpenAPI metadata), and the building bricks every contract uses. */
import { z } from "@hono/zod-openapi";

export { z };

/** Text a person or another system wrote: trimmed length bounds, no control characters (PostgreSQL refuses NUL). */
export const text = (max: number, min = 1) =>
  z
    .string()
    .min(min)
    .max(max)
    // eslint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u001f\u007f]*$/, "must not contain control characters")
    // Half a surrogate pair passes as a parameter and is refused inside JSON.
    .refine((value) => value.isWellFormed(), "must be well-formed Unicode");

export const longestReference = 120;

/** A reference given by a caller: letters, digits and a few separators, 1 to 120 characters. */
export const Reference = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._:/#|+-]{0,119}$/, "must be 1 to 120 letters, digits, blanks or . _ : / # | + -");

/** What PostgreSQL keeps and gives back of a moment is to the microsecond; senders with nanoseconds are rounded. */
const mostFractionDigits = 9;
const firstKept = Date.parse("1900-01-01T00:00:00Z");
/** The last that is not rounded up into the year 2200. */
const lastKept = Date.parse("2199-12-31T23:59:59.998Z");

/** By the moment it is, not by the year as written: an offset may lead into another one. */
function isKept(value: string): boolean {
  // Digits beyond milliseconds are not in it, and may be rounded up.
  const moment = Date.parse(value) + (/\.\d{4}/.test(value) ? 1 : 0);
  return moment >= firstKept && moment <= lastKept;
}

/** A date and time with offset, ISO 8601 (RFC 3339), year 1900 to 2199 in UTC: whatever is accepted is kept, and answered again. */
export const Timestamp = z.iso
  .datetime({ offset: true })
  .regex(/^(19|20|21)/, "must lie between 1900 and 2199")
  .refine(isKept, "must lie between 1900 and 2199 in UTC")
  .refine(
    (value) => (/\.(\d+)/.exec(value)?.[1]?.length ?? 0) <= mostFractionDigits,
    `must have at most ${String(mostFractionDigits)} digits of a second`,
  )
  // PostgreSQL refuses larger ones, and the earth has none.
  .refine((value) => !/[+-](1[5-9]|2\d):\d\d$/.test(value), "must have an offset of at most 14 hours")
  .openapi({ format: "date-time", pattern: undefined as never, example: "2026-11-21T09:30:00Z" });

/** A business date, `YYYY-MM-DD`. */
export const BusinessDate = z.iso
  .date()
  .regex(/^(19|20|21)/, "must lie between 1900 and 2199")
  .openapi({ format: "date", pattern: undefined as never, example: "2026-11-21" });

/** An integer in a query string. */
export const queryInteger = (bounds: { min: number; max: number }) =>
  z.coerce
    .number()
    .int()
    .min(bounds.min)
    .max(bounds.max)
    .openapi({ type: "integer", minimum: bounds.min, maximum: bounds.max });

/** `true` or `false` in a query string. */
export const queryBoolean = z
  .union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")])
  .openapi({ type: "boolean" });

/** A repeated query parameter: `?itemId=A&itemId=B`. */
export const queryList = <S extends z.ZodType>(item: S, max: number) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).min(1).max(max));

/** The query of every list. */
export const PageQuery = z.object({
  limit: queryInteger({ min: 1, max: 200 }).optional().openapi({ description: "Rows per page; 50 unless stated." }),
  cursor: z.string().min(1).max(500).optional().openapi({ description: "`nextCursor` of the page before." }),
});

/** One page of a list; `nextCursor` is null on the last. */
export const page = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const defaultPageSize = 50;
