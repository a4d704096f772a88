import { reply } from "@tierline/kernel/api/operation";
import { ItemId } from "@tierline/kernel/model/product";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { Decimal, Id } from "../client/codec.ts";
import { lineModel, LineRecord, linesOf, priceLineOf } from "./price-lines.ts";
import { isListPrice, listName, type PriceListKey, standard, type Wanted } from "./price-lists.ts";

interface Question extends Wanted {
  readonly itemId: string | undefined;
  /** Item and list of the last price shown. */
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
  readonly deadline: number;
}

/** A price, or what stands where one could be: it counts when pages are cut, and is not shown. */
interface Row {
  readonly itemId: string | null;
  /** Undefined: a list that is none of ours. */
  readonly list: PriceListKey | undefined;
  readonly name: string;
  readonly unitPrice: string | null;
}

/** Prices by item, then by list: a page of list prices and one of lines, merged and cut to one. */
export const listPrices =
  (books: Books): ErpPort["listPrices"] =>
  async ({ deadline }, { query: { priceList, currency, itemId, limit, cursor } }) => {
    const { code: own } = await books.directory.companyCurrency(deadline);
    const after = continueAfter(cursor, z.tuple([z.string(), z.string()]));
    const question = { priceList, currency, itemId, after, limit: rowsFor(limit), deadline };
    const rows = (await Promise.all([fromProducts(books, question, own), fromLines(books, question, own)])).flat();
    const page = pageOf(rows.toSorted(byItemAndList).slice(0, rowsFor(limit)), limit, keyOf, (row) => row);
    return reply(200, { items: page.items.filter(isFirst).flatMap(shown), nextCursor: page.nextCursor });
  };

const keyOf = ({ itemId, name }: Row): readonly [string, string] => [itemId ?? "", name];

/** Sorting is stable: of several lines of one list the one that Tryton would take stays the first. */
function byItemAndList(a: Row, b: Row): number {
  const [[itemA, nameA], [itemB, nameB]] = [keyOf(a), keyOf(b)];
  if (itemA !== itemB) return itemA < itemB ? -1 : 1;
  return nameA === nameB ? 0 : nameA < nameB ? -1 : 1;
}

const isFirst = (row: Row, index: number, rows: readonly Row[]): boolean => {
  const before = rows[index - 1];
  return before === undefined || byItemAndList(before, row) !== 0;
};

const shown = ({ itemId, list, unitPrice }: Row) => {
  const id = ItemId.safeParse(itemId);
  if (!id.success || list === undefined || unitPrice === null) return [];
  return [{ itemId: id.data, priceList: list.priceList, currency: list.currency, unitPrice }];
};

const ListPriceRecord = z.object({ id: Id, code: z.string(), list_price: Decimal.nullable() });

async function fromProducts(
  { client }: Books,
  { priceList = standard, currency, itemId, after, limit, deadline }: Question,
  own: string,
): Promise<Row[]> {
  const list = { priceList, currency: currency ?? own };
  if (!isListPrice(list, own)) return [];
  const name = listName(list);
  const domain = [
    ["code", "!=", null],
    ...(itemId === undefined ? [] : [["code", "=", itemId]]),
    ...(after === undefined ? [] : [["code", after[1] < name ? ">=" : ">", after[0]]]),
  ];
  const order = [["code", "ASC"]] as const;
  const rows = await client.search("product.product", { domain, record: ListPriceRecord, order, limit, deadline });
  return rows.map(({ code, list_price: unitPrice }) => ({ itemId: code, list, name, unitPrice }));
}

const ListedLine = LineRecord.extend({ "product.": z.object({ code: z.string().nullable() }) });

async function fromLines(books: Books, question: Question, own: string): Promise<Row[]> {
  const { itemId, after, limit, deadline } = question;
  const listPrice = { priceList: standard, currency: own };
  const { priceList, currency } = question;
  if (priceList !== undefined && currency !== undefined && isListPrice({ priceList, currency }, own)) return [];
  const domain = [
    ...(await linesOf(books, question)),
    ["price_list.name", "!=", listName(listPrice)],
    ["product.active", "=", true],
    ["product.code", itemId === undefined ? "!=" : "=", itemId ?? null],
    ...(after === undefined ? [] : [behind(after)]),
  ];
  const order = [
    ["product.code", "ASC"],
    ["price_list.name", "ASC"],
    ["sequence", "ASC NULLS FIRST"],
    ["id", "ASC"],
  ] as const;
  const related = ["price_list.name", "product.code"];
  const rows = await books.client.search(lineModel, { domain, record: ListedLine, related, order, limit, deadline });
  return rows.map((row) => {
    const line = priceLineOf(row);
    const { name } = row["price_list."];
    return { itemId: row["product."].code, list: line, name, unitPrice: line?.unitPrice ?? null };
  });
}

/** What comes after this item and list. */
const behind = ([itemId, name]: readonly [string, string]): unknown => [
  "OR",
  [["product.code", ">", itemId]],
  [
    ["product.code", "=", itemId],
    ["price_list.name", ">", name],
  ],
];
