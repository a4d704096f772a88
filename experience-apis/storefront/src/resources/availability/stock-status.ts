import type { z } from "zod";
import type { StockStatus } from "./contract.ts";

/** What a shop page says of so many units; at or below `low` it says that they are few. */
export function stockStatus(units: number, low: number): z.output<typeof StockStatus> {
  if (units <= 0) return "out-of-stock";
  return units <= low ? "low-stock" : "in-stock";
}
