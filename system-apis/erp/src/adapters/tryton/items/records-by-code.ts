/** Products by their codes, many at a time: Tryton computes prices and costs one by one, so both of its processes are asked at once. */
import type { z } from "zod";
import type { Books } from "../books/books.ts";

/** Codes in one question. */
const atOnce = 250;

interface Wanted<S> {
  readonly record: S;
  readonly related: readonly string[];
}

/** The records of these codes, by code; of several of the same code the first made. */
export async function recordsByCode<S extends z.ZodObject<{ code: z.ZodString }>>(
  { client }: Books,
  { record, related }: Wanted<S>,
  codes: readonly string[],
  deadline: number,
): Promise<ReadonlyMap<string, z.output<S>>> {
  const order = [["id", "DESC"]] as const;
  const found = new Map<string, z.output<S>>();
  const parts = Array.from({ length: Math.ceil(codes.length / atOnce) }, (_, index) =>
    codes.slice(index * atOnce, (index + 1) * atOnce),
  );
  const ask = async (): Promise<void> => {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const domain = [["code", "in", part]];
      const rows = await client.search("product.product", { domain, record, related, order, deadline });
      for (const row of rows) found.set(row.code, row);
    }
  };
  await Promise.all([ask(), ask()]);
  return found;
}
