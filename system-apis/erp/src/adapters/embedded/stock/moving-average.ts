/**
 * Moving average cost, exact: values are kept in millionths of a minor unit as bigint. Units that come in add their cost; units
 * that go out take the average along; when nothing is left, nothing is left of the value either.
 */
import { exponentOf, priceScale, scaled } from "@tierline/kernel/model/money";

/** Millionths of a minor unit in one minor unit. */
const micro = 1_000_000n;

export interface StockState {
  readonly quantity: number;
  /** Millionths of a minor unit. */
  readonly value: bigint;
}

/** Millionths of a minor unit in a millionth of a major one. */
export const minorsPerMajor = (currency: string): bigint => 10n ** BigInt(exponentOf(currency));

/** A cost per unit (`1.10`, in major units) in millionths of a minor unit. */
export const microCost = (unitCost: string, currency: string): bigint =>
  scaled(unitCost, priceScale) * minorsPerMajor(currency);

/** Rounds half away from zero. */
function divide(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

/** Whole minor units. */
export const minorUnits = (value: bigint): number => Number(divide(value, micro));

/** The average cost of one unit in millionths of a minor unit; undefined when nothing is on hand. */
export const averageOf = (state: StockState): bigint | undefined =>
  state.quantity > 0 ? divide(state.value, BigInt(state.quantity)) : undefined;

/**
 * The state after `quantity` units came in (positive) or went out (negative). Incoming units are worth `cost` each; without one,
 * the average; without that, `fallback`. Outgoing units are worth the average, or `fallback` when more goes out than is there.
 */
export function moved(state: StockState, quantity: number, cost: bigint | undefined, fallback: bigint): StockState {
  const each = (quantity > 0 ? cost : undefined) ?? averageOf(state) ?? fallback;
  const left = state.quantity + quantity;
  if (left === 0) return { quantity: 0, value: 0n };
  const whole =
    state.quantity > 0 && quantity < 0 ? divide(state.value * BigInt(quantity), BigInt(state.quantity)) : undefined;
  return { quantity: left, value: state.value + (whole ?? each * BigInt(quantity)) };
}
