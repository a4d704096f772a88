/** Money: integer minor units with a currency. Unit prices are decimal strings; a line is rounded once, where it is made. */
import { Problem } from "../errors/problem.ts";
import { z } from "./schema.ts";

/** ISO 4217. All currencies here have two decimals until one that has not is configured. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code")
  .openapi({ example: "GBP" });

/** Beyond this an amount is a mistake, and no longer safe to add up. */
export const mostMinorUnits = 1e13;

/** Minor units (pence, cents); a safe integer of at most 10^13. */
export const MinorUnits = z
  .int()
  .min(-mostMinorUnits)
  .max(mostMinorUnits)
  .openapi({ description: "Minor units: 1250 is 12.50.", example: 1250 });

export const Money = z
  .object({ amount: MinorUnits, currency: Currency })
  .openapi("Money", { description: "An amount in minor units with its currency." });
export type Money = z.output<typeof Money>;

/** A price for one unit: a decimal string with at most six places, not negative. */
export const UnitPrice = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, "must be a decimal with at most 6 places")
  .openapi({ description: "Decimal string, at most six places.", example: "2.55" });

/**
 * The amount of a line in minor units: quantity × unit price, rounded half away from zero, exactly once.
 * `quantity` is an integer and may be negative; `unitPrice` as in {@link UnitPrice}, may carry a leading minus. Throws `invalid`
 * beyond {@link mostMinorUnits}.
 */
export function lineAmount(quantity: number, unitPrice: string): number {
  const negative = unitPrice.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? unitPrice.slice(1) : unitPrice).split(".");
  const micros = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, "0"));
  const exact = BigInt(quantity) * (negative ? -micros : micros);
  const magnitude = exact < 0n ? -exact : exact;
  const rounded = Number((magnitude + 5_000n) / 10_000n);
  if (rounded > mostMinorUnits)
    throw new Problem("invalid", `${String(quantity)} × ${unitPrice} is more than can be booked.`);
  return exact < 0n && rounded !== 0 ? -rounded : rounded;
}

/** Adds minor units. Throws `invalid` beyond {@link mostMinorUnits}. */
export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (Math.abs(total) > mostMinorUnits) throw new Problem("invalid", "The amounts add up to more than can be booked.");
  return total;
}
