/** Prices of one item on several lists, and what the books answer of them. */
import type { Bench } from "./case.ts";
import { plain } from "./documents.ts";

interface Price {
  readonly priceList: string;
  readonly currency: string;
  readonly unitPrice: string;
}

/** Two lists, each in the books' currency and in another. */
export function fourPrices({ currency }: Bench) {
  const other = currency === "EUR" ? "USD" : "EUR";
  return [
    { priceList: "standard", currency, unitPrice: "4.25" },
    { priceList: "standard", currency: other, unitPrice: "5" },
    { priceList: "outlet", currency, unitPrice: "0.333333" },
    { priceList: "outlet", currency: other, unitPrice: "0.000001" },
  ];
}

/** `outlet EUR 0.5` */
export const priceText = ({ priceList, currency, unitPrice }: Price): string =>
  `${priceList} ${currency} ${plain(unitPrice)}`;

/** The prices of an item as a look-up in each list answers. */
export const lookedUpPrices = ({ erp }: Bench, itemId: string, prices: readonly Price[]): Promise<string[]> =>
  Promise.all(
    prices.map(async ({ priceList, currency }) => {
      const { items: found } = await erp.getPrices({ body: { itemIds: [itemId], priceList, currency } });
      return priceText({ priceList, currency, unitPrice: found[0]?.unitPrice ?? "none" });
    }),
  );

/** The prices of an item as they are listed, three to a page. */
export async function listedPrices(
  { erp }: Bench,
  itemId: string,
  filter: { priceList?: string; currency?: string } = {},
) {
  const first = await erp.listPrices({ query: { itemId, limit: 3, ...filter } });
  const { nextCursor: cursor } = first;
  const second = cursor === null ? undefined : await erp.listPrices({ query: { itemId, limit: 3, ...filter, cursor } });
  return [...first.items, ...(second?.items ?? [])].map(priceText).toSorted();
}
