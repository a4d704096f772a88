import type { z } from "@tierline/kernel/model/schema";
import type { exceptions } from "../../db/schema.ts";
import { exceptionOwner } from "../../ledger/raise.ts";
import type { StockException } from "./contract.ts";

export const show = (row: typeof exceptions.$inferSelect): z.output<typeof StockException> => ({
  exceptionId: row.exceptionId,
  kind: row.kind,
  owner: exceptionOwner,
  itemId: row.itemId,
  locationId: row.locationId,
  source: row.source,
  sourceKey: row.sourceKey,
  detail: row.detail,
  state: row.state,
  raisedAt: row.raisedAt,
  resolvedAt: row.resolvedAt,
  resolution: row.resolution,
});
