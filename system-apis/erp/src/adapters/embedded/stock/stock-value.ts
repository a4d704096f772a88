import type { StockValue } from "../../../resources/stock/contract.ts";
import { averageOf, minorsPerMajor, minorUnits } from "./moving-average.ts";

/** From `stock_values`. */
export interface StockValueRow {
  readonly item_id: string;
  readonly location_id: string;
  readonly quantity: number;
  /** Millionths of a minor unit, an integer. */
  readonly value: string;
}

/** As the contract shows it. */
export function stockValueOf(row: StockValueRow, currency: string): StockValue {
  const state = { quantity: row.quantity, value: BigInt(row.value) };
  const average = averageOf(state);
  return {
    itemId: row.item_id,
    locationId: row.location_id,
    quantity: row.quantity,
    currency,
    value: minorUnits(state.value),
    averageCost: average === undefined || average < 0n ? null : decimal(average / minorsPerMajor(currency)),
  };
}

/** Millionths of a major unit as a decimal string. */
function decimal(micros: bigint): string {
  const digits = micros.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
}
