/** Reads the transfers that facts belong to, and holds them: two ends of one transfer may be told at once, at different places. */
import type postgres from "postgres";
import { documentOf } from "./effect.ts";
import type { Fact } from "./fact.ts";
import { type TransferLine, isTransfer, transferKey } from "./transfers.ts";

interface Place {
  readonly itemId: string;
  readonly locationId: string;
}

export interface Transfers {
  readonly transfers: ReadonlyMap<string, readonly TransferLine[]>;
  /** Where their goods left or came to. */
  readonly places: readonly Place[];
}

type Row = TransferLine & Place & { readonly source: string };

export async function readTransfers(sql: postgres.TransactionSql, facts: readonly Fact[]): Promise<Transfers> {
  const moved = facts.map(({ movement }) => movement).filter(isTransfer);
  if (moved.length === 0) return { transfers: new Map(), places: [] };
  await sql`
    SELECT pg_advisory_xact_lock(h) FROM (
      SELECT DISTINCT hashtextextended(k, 0) AS h FROM unnest(${moved.map((each) => `inventory transfer ${transferKey(each)}`)}::text[]) k
      ORDER BY h) AS keys`;
  const rows = await sql<Row[]>`
    SELECT m.source, m.source_key AS "sourceKey", m.type, m.item_id AS "itemId", m.location_id AS "locationId", m.quantity
    FROM movements m WHERE m.type IN ('transfer-out', 'transfer-in') AND (m.source, m.document, m.item_id) IN (SELECT * FROM unnest(
      ${moved.map((each) => each.source)}::text[], ${moved.map((each) => documentOf(each.sourceKey))}::text[],
      ${moved.map((each) => each.itemId)}::text[]))`;
  const transfers = new Map<string, TransferLine[]>();
  for (const row of rows) transfers.set(transferKey(row), [...(transfers.get(transferKey(row)) ?? []), row]);
  return { transfers, places: rows };
}
