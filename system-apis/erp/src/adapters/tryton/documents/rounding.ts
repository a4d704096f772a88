/**
 * Tryton rounds half to even, we round half away from zero: 1 × 0.425 is 0.42 there and 0.43 here. A line that falls on such a
 * half gets a line without an item beside it, of one minor unit, so that both sides add up to the same.
 */
import { lineAmount } from "@tierline/kernel/model/money";

/** Quantity × unit price in minor units as Tryton rounds it. Quantity positive. */
export function halfToEven(quantity: number, unitPrice: string): number {
  const [whole = "0", fraction = ""] = unitPrice.split(".");
  const exact = BigInt(quantity) * (BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, "0")));
  const [floor, rest] = [exact / 10_000n, exact % 10_000n];
  const up = rest > 5_000n || (rest === 5_000n && floor % 2n === 1n);
  return Number(up ? floor + 1n : floor);
}

/** How many minor units our amount of a line is above Tryton's: 0 or 1. */
export const roundingOf = (quantity: number, unitPrice: string): number =>
  lineAmount(quantity, unitPrice) - halfToEven(quantity, unitPrice);
