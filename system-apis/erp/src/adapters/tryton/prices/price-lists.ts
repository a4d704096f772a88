/**
 * Prices are kept in two places: those of `standard` in the company's currency are list prices, a field of the product; all
 * others are lines of Tryton's price lists. A list there has no currency of its own, so its name carries it: `outlet EUR`.
 */
import { z } from "zod";
import { Currency } from "@tierline/kernel/model/money";
import { PriceListId } from "../../../resources/fields.ts";

/** One of our price lists in one currency: in Tryton a list of its own. */
export interface PriceListKey {
  readonly priceList: string;
  readonly currency: string;
}

/** The list whose prices in the company's currency are list prices. */
export const standard = "standard";

/** True for what is a field of the product; `own` is the company's currency. */
export const isListPrice = ({ priceList, currency }: PriceListKey, own: string): boolean =>
  priceList === standard && currency === own;

/** How Tryton's list is called. A blank sorts before all that a list's id is made of: names sort as list and currency do. */
export const listName = ({ priceList, currency }: PriceListKey): string => `${priceList} ${currency}`;

const Name = z.tuple([PriceListId, Currency]);

/** The list of a name; undefined for the lists that Tryton has for other purposes. */
export function listOf(name: string): PriceListKey | undefined {
  const parts = Name.safeParse(name.split(" "));
  if (!parts.success) return undefined;
  const [priceList, currency] = parts.data;
  return { priceList, currency };
}

/** A pattern (SQL's LIKE) for the names of the lists asked for. */
export const namesLike = ({ priceList = "%", currency = "___" }: Wanted): string => `${priceList} ${currency}`;

/** What may be asked of a list; left out: any. */
export interface Wanted {
  readonly priceList?: string | undefined;
  readonly currency?: string | undefined;
}
