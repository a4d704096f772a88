/**
 * Prices per so many units. SAP keeps a price with the decimals of its currency, and says for how many units it is: 0.333333 GBP
 * for one is 3333.33 for 10,000. That is exact for six places in a currency of two, where rounding would not be; in one of none (JPY)
 * what is beyond the fourth place is cut off.
 */
import { Problem } from "@tierline/kernel/errors/problem";
import { exponentOf, inMajorUnits, priceScale } from "@tierline/kernel/model/money";
import { scaledOf } from "../client/values.ts";

export interface PricePer {
  /** With the decimals of its currency. */
  readonly price: string;
  readonly per: number;
}

/** SAP's amounts have nine digits before the point in prices. */
const mostMinorUnits = 99_999_999_999n;

/** A unit price of up to six places as a price per 1, 10, 100, 1,000 or 10,000. */
export function pricePer(unitPrice: string, currency: string): PricePer {
  const micros = scaledOf(unitPrice, priceScale);
  const unit = 10n ** BigInt(priceScale - exponentOf(currency));
  const per = [1, 10, 100, 1_000, 10_000].find((units) => (micros * BigInt(units)) % unit === 0n) ?? 10_000;
  const minor = (micros * BigInt(per)) / unit;
  if (minor > mostMinorUnits) throw new Problem("invalid", `${unitPrice} is more than these books take as a price.`);
  return { price: inMajorUnits(Number(minor), currency), per };
}

/** The price of one unit, with two to six places. */
export function unitPriceOf(price: unknown, per: unknown): string {
  const units = scaledOf(per, 0) || 1n;
  // Nine places of a rate, three more than are shown.
  const nanos = scaledOf(price, 9);
  const micros = (nanos * 2n + units * 1_000n) / (units * 2_000n);
  return decimal(micros, 6).replace(/0{1,4}$/, "");
}

/** An integer of so many decimals as text. */
export function decimal(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
