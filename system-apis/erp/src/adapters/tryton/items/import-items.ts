import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { NewItem } from "../../../resources/items/contract.ts";
import type { Books } from "../books/books.ts";
import { decimal, Id } from "../client/codec.ts";
import { sameDecimal } from "../client/decimal.ts";
import { isListPrice } from "../prices/price-lists.ts";
import { priceChanges, type PriceChange, type PriceToWrite, writePrices } from "../prices/write-prices.ts";
import { type ItemRecord, itemOf, itemsByCode, type ItemTerms, itemTerms } from "./item-record.ts";
import { recordsByCode } from "./records-by-code.ts";

type Status = "created" | "updated" | "unchanged";

/** Products made in one transaction. */
const atOnce = 200;

/** Items are compared with what the books have: only what differs is written. */
export const importItems =
  (books: Books): ErpPort["importItems"] =>
  ({ deadline }, { body: { items } }) =>
    books.lanes.items.run(deadline, async () => {
      refuseTwice(items);
      const terms = await itemTerms(books, deadline);
      for (const [index, item] of items.entries()) refuseForeign(item, index, terms);
      const codes = items.map(({ itemId }) => itemId);
      const known = await itemsByCode(books, codes, deadline);
      const fresh = items.filter(({ itemId }) => !known.has(itemId));
      for (let at = 0; at < fresh.length; at += atOnce)
        await create(books, fresh.slice(at, at + atOnce), terms, deadline);
      const changes = items.flatMap((item) => {
        const record = known.get(item.itemId);
        return record === undefined ? [] : [{ item, record, change: changeOf(item, record, terms) }];
      });
      await update(books, changes, deadline);
      await writePrices(
        books,
        [...(await pricesOfNew(books, fresh, terms, deadline)), ...changedPrices(changes)],
        deadline,
      );
      const updated = new Set(changes.flatMap(({ item, change }) => (isChange(change) ? [item.itemId] : [])));
      const statusOf = (itemId: string): Status =>
        !known.has(itemId) ? "created" : updated.has(itemId) ? "updated" : "unchanged";
      return reply(200, { results: codes.map((itemId) => ({ itemId, status: statusOf(itemId) })) });
    });

const wrong = (pointer: string, detail: string): Problem =>
  new Problem("invalid", `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });

function refuseTwice(items: readonly NewItem[]): void {
  const seen = new Set<string>();
  for (const [index, { itemId }] of items.entries()) {
    if (seen.has(itemId)) throw wrong(`/items/${String(index)}/itemId`, `${itemId} occurs twice`);
    seen.add(itemId);
  }
}

/** These books keep one cost of an item, in one currency, and no stock of services. */
function refuseForeign({ kind, stocked, cost }: NewItem, index: number, { currency }: ItemTerms): void {
  const at = `/items/${String(index)}`;
  if (stocked && kind !== "goods") throw wrong(`${at}/stocked`, "only goods are kept in stock in these books");
  if (cost !== undefined && cost.currency !== currency)
    throw wrong(`${at}/cost/currency`, `must be ${currency} in these books`);
}

/** The list price. The last price named wins, as it does when they are written one after the other. */
const priceOf = ({ prices = [] }: NewItem, { currency }: ItemTerms): string | undefined =>
  prices.findLast((price) => isListPrice(price, currency))?.unitPrice;

const kindValues = ({ kind, stocked }: NewItem) => ({
  type: kind === "goods" ? "goods" : "service",
  consumable: kind === "goods" && !stocked,
});

async function create(books: Books, items: readonly NewItem[], terms: ItemTerms, deadline: number): Promise<void> {
  const unit = await books.directory.unit(deadline);
  const cards = items.some(({ kind }) => kind === "gift-card") ? await books.directory.makeGiftCards(deadline) : null;
  const values = items.map((item) => {
    const price = priceOf(item, terms);
    return {
      code: item.itemId,
      name: item.description,
      ...kindValues(item),
      default_uom: unit,
      sale_uom: unit,
      salable: true,
      cost_price_method: "fixed",
      list_price: price === undefined ? null : decimal(price),
      categories: item.kind === "gift-card" ? [["add", [cards]]] : [],
      products: [["create", [{ cost_price: decimal(item.cost?.unitCost ?? "0") }]]],
    };
  });
  await books.client.create("product.template", values, deadline);
  books.directory.products.forget();
}

const NewProduct = z.object({ id: Id, code: z.string() });

/** The prices of items just made that are not list prices. */
async function pricesOfNew(
  books: Books,
  items: readonly NewItem[],
  { currency }: ItemTerms,
  deadline: number,
): Promise<PriceToWrite[]> {
  const priced = items.map((item) => ({ item, prices: priceChanges(item, [], currency) }));
  const codes = priced.flatMap(({ item, prices }) => (prices.length > 0 ? [item.itemId] : []));
  const products = await recordsByCode(books, { record: NewProduct, related: [] }, codes, deadline);
  return priced.flatMap(({ item, prices }) => {
    const product = products.get(item.itemId)?.id;
    return product === undefined ? [] : prices.map((price) => ({ ...price, product }));
  });
}

const changedPrices = (
  changes: readonly { readonly record: ItemRecord; readonly change: Change }[],
): readonly PriceToWrite[] =>
  changes.flatMap(({ record, change }) => change.prices.map((price) => ({ ...price, product: record.id })));

interface Change {
  readonly template: Record<string, unknown>;
  readonly product: Record<string, unknown>;
  /** The item becomes a gift card, or is one no longer. */
  readonly giftCard: boolean | undefined;
  /** On price lists. */
  readonly prices: readonly PriceChange[];
}

const isChange = ({ template, product, giftCard, prices }: Change): boolean =>
  giftCard !== undefined || prices.length > 0 || Object.keys(template).length > 0 || Object.keys(product).length > 0;

function changeOf(item: NewItem, record: ItemRecord, terms: ItemTerms): Change {
  const before = itemOf(record, terms);
  const price = priceOf(item, terms);
  const priced = price !== undefined && (record.list_price === null || !sameDecimal(price, record.list_price));
  const cost = item.cost?.unitCost;
  const costs = cost !== undefined && !sameDecimal(cost, record.cost_price ?? "0");
  const rekinded = item.kind !== before.kind || item.stocked !== before.stocked;
  return {
    template: {
      ...(item.description === before.description ? {} : { name: item.description }),
      ...(rekinded ? kindValues(item) : {}),
      ...(priced ? { list_price: decimal(price) } : {}),
    },
    product: costs ? { cost_price: decimal(cost) } : {},
    prices: priceChanges(item, record.lines, terms.currency),
    giftCard: (item.kind === "gift-card") === (before.kind === "gift-card") ? undefined : item.kind === "gift-card",
  };
}

/** One call for all templates, one for all products: `write` takes any number of records with their values. */
async function update(
  books: Books,
  changes: readonly { readonly record: ItemRecord; readonly change: Change }[],
  deadline: number,
): Promise<void> {
  const templates: unknown[] = [];
  const products: unknown[] = [];
  for (const { record, change } of changes) {
    const categories = await categoriesOf(books, change, deadline);
    const template = { ...change.template, ...categories };
    if (Object.keys(template).length > 0) templates.push([record["template."].id], template);
    if (Object.keys(change.product).length > 0) products.push([record.id], change.product);
  }
  await write(books, "product.template", templates, deadline);
  await write(books, "product.product", products, deadline);
  books.directory.products.forget();
}

async function categoriesOf(
  { directory }: Books,
  { giftCard }: Change,
  deadline: number,
): Promise<Record<string, unknown>> {
  if (giftCard === undefined) return {};
  return { categories: [[giftCard ? "add" : "remove", [await directory.makeGiftCards(deadline)]]] };
}

async function write({ client }: Books, model: string, args: readonly unknown[], deadline: number): Promise<void> {
  if (args.length > 0) await client.call({ model, method: "write", args, deadline });
}
