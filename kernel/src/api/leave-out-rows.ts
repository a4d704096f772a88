/** A list never fails as a whole for one row: what does not follow the contract is left out of its page, with a word. */
import { z } from "../model/schema.ts";

/** How many rows of the page are not shown. */
export const leftOutHeader = "Rows-Left-Out";

/** The page without the rows that the issues are about; undefined where the answer is no page, or something else is wrong. */
export function leaveOutRows(
  body: unknown,
  issues: readonly z.core.$ZodIssue[],
): { readonly body: unknown; readonly rows: readonly number[] } | undefined {
  if (!isPage(body) || issues.length === 0) return undefined;
  const rows = new Set<number>();
  for (const { path } of issues) {
    const [member, row] = path;
    if (member !== "items" || typeof row !== "number") return undefined;
    rows.add(row);
  }
  return { body: { ...body, items: body.items.filter((_, index) => !rows.has(index)) }, rows: [...rows] };
}

/** Whether answers of this schema are pages: rows may be left out of them. */
export const isPageSchema = (schema: z.ZodType | undefined): boolean =>
  schema instanceof z.ZodObject && "items" in schema.shape && "nextCursor" in schema.shape;

const isPage = (body: unknown): body is { readonly items: readonly unknown[]; readonly nextCursor: unknown } =>
  typeof body === "object" && body !== null && "nextCursor" in body && "items" in body && Array.isArray(body.items);
