/** Lines of a sale: ours as Tryton's, and back. A credit note is a sale of negative quantities. */
import { Problem } from "@tierline/kernel/errors/problem";
import { inMajorUnits } from "@tierline/kernel/model/money";
import { z } from "zod";
import type { DocumentLine } from "../../../resources/documents.ts";
import type { Books } from "../books/books.ts";
import { knownItems } from "../books/known-items.ts";
import { Decimal, decimal, Id } from "../client/codec.ts";
import { toMinor } from "../client/decimal.ts";
import type { Sale } from "./sale.ts";
import { roundingOf } from "./rounding.ts";

/** 1: a sale; -1: a credit note. */
export type Sign = 1 | -1;

/** The lines to create. The line's number is its `sequence`; no taxes: our amounts are what is to be paid. */
export async function saleLines(
  books: Books,
  { lines, currency }: { readonly lines: readonly DocumentLine[]; readonly currency: string },
  sign: Sign,
  deadline: number,
): Promise<Record<string, unknown>[]> {
  const productOf = await knownItems(books, lines, deadline);
  const unit = await books.directory.unit(deadline);
  return lines.flatMap(({ lineNumber, itemId, quantity, unitPrice }) => {
    const line = {
      type: "line",
      sequence: lineNumber,
      product: productOf(itemId).id,
      unit,
      quantity: sign * quantity,
      unit_price: decimal(unitPrice),
    };
    const rounding = roundingOf(quantity, unitPrice, currency);
    if (rounding === 0) return [line];
    const price = decimal(inMajorUnits(rounding, currency));
    const difference = {
      type: "line",
      sequence: lineNumber,
      quantity: sign,
      unit_price: price,
      description: "Rounding",
    };
    return [line, difference];
  });
}

const Line = z.object({
  id: Id,
  sale: Id,
  sequence: z.int().nullable(),
  quantity: z.number().nullable(),
  unit_price: Decimal.nullable(),
  amount: Decimal.nullable(),
  "product.": z.object({ id: Id, code: z.string(), type: z.string() }).nullish(),
});

/** A line as the books keep it. */
export interface KeptLine extends DocumentLine {
  readonly id: number;
  readonly productId: number;
  readonly goods: boolean;
}

/** A sale, as far as its lines need it: what their amounts are in. */
type Priced = Pick<Sale, "id" | "currency.">;

/** The lines of a sale, by number. */
export async function linesOf(books: Books, sale: Priced, sign: Sign, deadline: number): Promise<KeptLine[]> {
  return (await linesOfAll(books, [sale], sign, deadline)).get(sale.id) ?? [];
}

/** The lines of several sales, by sale and number. */
export async function linesOfAll(
  books: Books,
  sales: readonly Priced[],
  sign: Sign,
  deadline: number,
): Promise<ReadonlyMap<number, KeptLine[]>> {
  if (sales.length === 0) return new Map();
  const rows = await books.client.search("sale.line", {
    domain: [
      ["sale", "in", sales.map(({ id }) => id)],
      ["type", "=", "line"],
    ],
    record: Line,
    related: ["product.code", "product.type"],
    deadline,
  });
  const currencies = new Map(sales.map((sale) => [sale.id, sale["currency."].code]));
  const bySale = Map.groupBy(rows, (row) => row.sale);
  return new Map([...bySale].map(([sale, lines]) => [sale, kept(lines, sign, currencies.get(sale) ?? "")]));
}

function kept(rows: readonly z.output<typeof Line>[], sign: Sign, currency: string): KeptLine[] {
  const differences = new Map<number, number>();
  for (const { sequence, amount, "product.": product } of rows) {
    if (isGiven(product) || sequence === null || amount === null) continue;
    differences.set(sequence, (differences.get(sequence) ?? 0) + toMinor(amount, currency));
  }
  const lines = rows.flatMap((row): KeptLine[] => {
    const product = row["product."];
    if (!isGiven(product)) return [];
    const { id, sequence, quantity, unit_price, amount } = row;
    if (sequence === null || quantity === null || unit_price === null || amount === null) throw foreign();
    return [
      {
        id,
        productId: product.id,
        goods: product.type !== "service",
        lineNumber: sequence,
        itemId: product.code,
        quantity: sign * quantity,
        unitPrice: unit_price,
        amount: sign * (toMinor(amount, currency) + (differences.get(sequence) ?? 0)),
      },
    ];
  });
  return lines.toSorted((a, b) => a.lineNumber - b.lineNumber);
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

const foreign = (): Problem => new Problem("upstream-failed", "The books keep a line that was not written by us.");

/** A line as the contract shows it. */
export const documentLine = ({ lineNumber, itemId, quantity, unitPrice, amount }: DocumentLine): DocumentLine => ({
  lineNumber,
  itemId,
  quantity,
  unitPrice,
  amount,
});
