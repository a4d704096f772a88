/**
 * Money: integer minor units with a currency. Unit prices are decimal strings; a line is rounded once, where it is made.
 * What a minor unit is, its currency says: a penny is a hundredth of a pound (GBP, 2 places), the yen has none (JPY, 0), a fils is
 * a thousandth of a dinar (KWD, 3). The list is ISO 4217's as dinero.js keeps it.
 */
import * as known from "dinero.js/currencies";
import { Problem } from "../errors/problem.ts";
import { z } from "./schema.ts";

/**
 * Decimal places by code. The two currencies that are not decimal (MGA, MRU: five to one) have two places in ISO 4217, and so
 * they have here.
 */
const places: ReadonlyMap<string, number> = new Map(
  Object.values(known).map(({ code, base, exponent }) => [code, base === 10 ? exponent : 2]),
);

/** Whether three letters are a currency of ISO 4217 that something can be priced in; metals and test codes are not. */
export const isCurrency = (code: string): boolean => places.has(code);

/** How many decimal places a currency has. Throws `invalid` for what is no currency. */
export function exponentOf(currency: string): number {
  const exponent = places.get(currency);
  if (exponent === undefined) throw new Problem("invalid", `${currency} is no ISO 4217 currency.`);
  return exponent;
}

/** An ISO 4217 code, three capital letters that are on the list. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code")
  .refine(isCurrency, "must be an ISO 4217 code")
  .openapi({
    description: "ISO 4217. Amounts are in its minor units, of which it has as many as the standard says.",
    example: "GBP",
  });

/** Beyond this an amount is a mistake, and no longer safe to add up. */
export const mostMinorUnits = 1e13;

/** Minor units (pence, cents, yen, fils); a safe integer of at most 10^13. */
export const MinorUnits = z.int().min(-mostMinorUnits).max(mostMinorUnits).openapi({
  description: "Minor units of the currency: 1250 is 12.50 in GBP, 1250 in JPY, 1.250 in KWD.",
  example: 1250,
});

export const Money = z
  .object({ amount: MinorUnits, currency: Currency })
  .openapi("Money", { description: "An amount in minor units with its currency." });
export type Money = z.output<typeof Money>;

/** A price for one unit: a decimal string with at most six places, not negative. */
export const UnitPrice = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, "must be a decimal with at most 9 digits before and 6 after the point")
  .openapi({ description: "Decimal string, at most six places.", example: "2.55" });

/**
 * A decimal string as a whole number of `10^-scale`: `2.55` with a scale of 6 is 2550000. At most `scale` places, perhaps a leading
 * minus. Exact: prices are compared and multiplied like this, never as floats.
 */
export function scaled(decimal: string, scale: number): bigint {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? decimal.slice(1) : decimal).split(".");
  const magnitude = BigInt(whole + fraction.slice(0, scale).padEnd(scale, "0"));
  return negative ? -magnitude : magnitude;
}

/** Places of a unit price. */
export const priceScale = 6;

/**
 * The amount of a line in minor units of the currency: quantity × unit price, rounded half away from zero, exactly once.
 * `quantity` is an integer and may be negative; `unitPrice` as in {@link UnitPrice}, may carry a leading minus. Throws `invalid`
 * beyond {@link mostMinorUnits} and for what is no currency.
 */
export function lineAmount(quantity: number, unitPrice: string, currency: string): number {
  const exact = BigInt(quantity) * scaled(unitPrice, priceScale);
  const magnitude = exact < 0n ? -exact : exact;
  const unit = 10n ** BigInt(priceScale - exponentOf(currency));
  const rounded = Number((magnitude + unit / 2n) / unit);
  if (rounded > mostMinorUnits)
    throw new Problem("invalid", `${String(quantity)} × ${unitPrice} is more than can be booked.`);
  return exact < 0n && rounded !== 0 ? -rounded : rounded;
}

/** Minor units as a decimal string in the currency's own places: 1250 is `12.50` in GBP, `1250` in JPY, `1.250` in KWD. */
export function inMajorUnits(amount: number, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const sign = amount < 0 ? "-" : "";
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** A decimal string as minor units of the currency; undefined where it says a fraction of one. The other way of {@link inMajorUnits}. */
export function inMinorUnits(decimal: string, currency: string): number | undefined {
  const exponent = exponentOf(currency);
  const [, fraction = ""] = decimal.split(".");
  if (/[1-9]/.test(fraction.slice(exponent))) return undefined;
  const amount = Number(scaled(decimal, exponent));
  return amount === 0 ? 0 : amount;
}

/** Adds minor units (or units of stock), however much that is. */
export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/** Adds minor units to what is to be one amount. Throws `invalid` beyond {@link mostMinorUnits}. */
export function bookableSum(amounts: Iterable<number>): number {
  const total = sum(amounts);
  if (Math.abs(total) > mostMinorUnits) throw new Problem("invalid", "The amounts add up to more than can be booked.");
  return total;
}
