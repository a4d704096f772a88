/** Entries of the ledger that an event told of. */
import type postgres from "postgres";
import { portionsOf } from "../../ledger/adjustments.ts";
import { repairReason } from "../../ledger/verify.ts";
import type { Adjustment } from "./contract.ts";

export interface AdjustmentRow extends Omit<Adjustment, "movementKey" | "part" | "quantity"> {
  readonly id: number;
  readonly quantity: number;
  readonly delta: number;
}

export const adjustmentColumns = (sql: postgres.Sql) => sql`
  id, source, source_key AS "sourceKey", type, item_id AS "itemId", location_id AS "locationId", quantity, delta,
  occurred_at AS "occurredAt", recorded_at AS "recordedAt"`;

/** The types are written as the index `movements_valued` has them. A repair of the ledger is told to nobody. */
export const wasTold = (sql: postgres.Sql) => sql`
  type IN ('receipt', 'count', 'adjustment', 'damage') AND delta <> 0 AND NOT (derived AND coalesce(reason, '') = ${repairReason})`;

/** One for each event. */
export const adjustmentsOf = ({ id: _, delta, ...row }: AdjustmentRow): Adjustment[] =>
  portionsOf(row, delta).map((portion, index) => ({ ...row, ...portion, part: index + 1 }));
