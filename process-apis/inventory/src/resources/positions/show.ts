import type { StockPosition } from "@tierline/kernel/model/stock";
import type { positions } from "../../db/schema.ts";

/** A position as the contract shows it: available is before any channel's buffer, and never negative. */
export const show = (row: typeof positions.$inferSelect): StockPosition => ({
  itemId: row.itemId,
  locationId: row.locationId,
  onHand: row.onHand,
  reserved: row.reserved,
  safetyStock: row.safetyStock,
  inTransit: row.inTransit,
  damaged: row.damaged,
  availableToSell: Math.max(0, row.onHand - row.reserved - row.safetyStock),
});
