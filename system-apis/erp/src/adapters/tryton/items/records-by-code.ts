import type { z } from "zod";
import type { Books } from "../books/books.ts";
import { inParts } from "./in-parts.ts";

interface Wanted<S> {
  readonly record: S;
  readonly related: readonly string[];
}

/** Products by their codes; of several of the same code the first made. */
export async function recordsByCode<S extends z.ZodObject<{ code: z.ZodString }>>(
  { client }: Books,
  { record, related }: Wanted<S>,
  codes: readonly string[],
  deadline: number,
): Promise<ReadonlyMap<string, z.output<S>>> {
  const order = [["id", "DESC"]] as const;
  const found = new Map<string, z.output<S>>();
  await inParts(codes, async (part) => {
    const domain = [["code", "in", part]];
    const rows = await client.search("product.product", { domain, record, related, order, deadline });
    for (const row of rows) found.set(row.code, row);
  });
  return found;
}
