/**
 * Tryton rounds half to even, we round half away from zero: 1 × 0.425 is 0.42 there and 0.43 here. A line that falls on such a
 * half gets a line without an item beside it, of one minor unit, so that both sides add up to the same.
 */
import { exponentOf, lineAmount, priceScale, scaled } from "@tierline/kernel/model/money";

/** Quantity × unit price in minor units as Tryton rounds it. Quantity positive. */
export function halfToEven(quantity: number, unitPrice: string, currency: string): number {
  const exact = BigInt(quantity) * scaled(unitPrice, priceScale);
  const unit = 10n ** BigInt(priceScale - exponentOf(currency));
  const [floor, rest] = [exact / unit, exact % unit];
  const up = 2n * rest > unit || (2n * rest === unit && floor % 2n === 1n);
  return Number(up ? floor + 1n : floor);
}

/** How many minor units our amount of a line is above Tryton's: 0 or 1. */
export const roundingOf = (quantity: number, unitPrice: string, currency: string): number =>
  lineAmount(quantity, unitPrice, currency) - halfToEven(quantity, unitPrice, currency);
