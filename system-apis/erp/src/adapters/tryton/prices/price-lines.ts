/** Prices beside the list prices: lines of price lists, one a product, whose formula is nothing but the price. */
import { UnitPrice } from "@tierline/kernel/model/money";
import { z } from "zod";
import type { Books } from "../books/books.ts";
import { changedAt, Id, stamps } from "../client/codec.ts";
import { inParts } from "../items/in-parts.ts";
import { listOf, namesLike, type PriceListKey, type Wanted } from "./price-lists.ts";

export const lineModel = "product.price_list.line";

export const LineRecord = z.object({
  id: Id,
  product: Id,
  formula: z.string(),
  ...stamps,
  "price_list.": z.object({ name: z.string() }),
});

/** A line as the price that it is. */
export interface PriceLine extends PriceListKey {
  readonly id: number;
  /** Id of the product. */
  readonly product: number;
  /** Null where somebody has put in a formula that computes: what comes of it only Tryton's sales know. */
  readonly unitPrice: string | null;
  readonly changedAt: string;
}

/** Lines of our lists that say what one of a product costs: none for a category, none for larger quantities. */
export const linesOf = async ({ client }: Books, wanted: Wanted): Promise<unknown[]> => [
  [
    "price_list",
    "where",
    [
      ["company", "=", await client.companyId()],
      ["active", "=", true],
      ["name", "like", namesLike(wanted)],
    ],
  ],
  ["product", "!=", null],
  ["category", "=", null],
  ["OR", [["quantity", "=", null]], [["quantity", "=", 0]]],
];

/** The price of a line; undefined where its list is not one of ours. */
export function priceLineOf(record: z.output<typeof LineRecord>): PriceLine | undefined {
  const list = listOf(record["price_list."].name);
  if (list === undefined) return undefined;
  const price = UnitPrice.safeParse(record.formula.trim());
  const { id, product } = record;
  return { ...list, id, product, unitPrice: price.success ? price.data : null, changedAt: changedAt(record) };
}

/** The lines of these items, by product; of several of the same list the one that Tryton would take. */
export async function linesByProduct(
  books: Books,
  codes: readonly string[],
  wanted: Wanted,
  deadline: number,
): Promise<ReadonlyMap<number, readonly PriceLine[]>> {
  const lines = new Map<number, PriceLine[]>();
  const ours = await linesOf(books, wanted);
  await inParts(codes, async (part) => {
    const search = { domain: [...ours, ["product.code", "in", part]], record: LineRecord, related, deadline };
    for (const record of await books.client.search(lineModel, search)) {
      const line = priceLineOf(record);
      if (line === undefined) continue;
      const known = lines.get(line.product) ?? [];
      if (!known.some(({ priceList, currency }) => priceList === line.priceList && currency === line.currency))
        lines.set(line.product, [...known, line]);
    }
  });
  return lines;
}

const related = ["price_list.name"];
