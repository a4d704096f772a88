import { reply, type Input } from "@tierline/kernel/api/operation";
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type postgres from "postgres";
import type { InventoryContext } from "../../deps.ts";
import type { MovedUnits } from "./contract.ts";
import type * as contract from "./contract.ts";
import { needsDocument, numberOf } from "./document-number.ts";

/**
 * Each total stands where its first movement does, so that what is booked meanwhile moves nothing to another page. What belongs to a row
 * is asked for row by row (OFFSET 0 keeps it so): a join would read all of the ledger for the first page of it.
 */
export async function listMovedUnits(ctx: InventoryContext, { query }: Input<typeof contract.listMovedUnits>) {
  const { sql } = ctx.deps.db;
  const { source, limit } = query;
  const after = continueAfter(query.cursor, z.tuple([CursorInteger]));
  const same = sql`o.source = m.source AND o.type = m.type AND ${numberOf(sql, "o")} = ${numberOf(sql, "m")}
    AND o.item_id = m.item_id AND o.location_id = m.location_id AND ${needsDocument(sql, "o")}`;
  const rows = await sql<(MovedUnits & { id: number })[]>`
    SELECT m.id, m.type, m.source, coalesce((
        SELECT r.reference FROM reservations r
        WHERE m.type = 'sale' AND r.reservation_id = ${numberOf(sql, "m")} AND r.channel = m.source), ${numberOf(sql, "m")}) AS reference,
      m.item_id AS "itemId", m.location_id AS "locationId",
      (SELECT sum(o.quantity)::bigint FROM movements o WHERE ${same}) AS quantity
    FROM movements m
    WHERE ${needsDocument(sql, "m")} AND NOT EXISTS (SELECT FROM movements o WHERE ${same} AND o.id < m.id OFFSET 0)
      ${source === undefined ? sql`` : sql`AND m.source = ${source}`}
      AND (${within(sql, "occurred_at", query)} OR ${within(sql, "recorded_at", query)})
      ${after === undefined ? sql`` : sql`AND m.id > ${after[0]}`}
    ORDER BY m.id LIMIT ${rowsFor(limit)}`;
  return reply(
    200,
    pageOf(
      rows,
      limit,
      (row) => [row.id],
      ({ id: _, ...units }) => units,
    ),
  );
}

const within = (
  sql: postgres.Sql,
  moment: "occurred_at" | "recorded_at",
  { from, to }: Input<typeof contract.listMovedUnits>["query"],
) => sql`(true
  ${from === undefined ? sql`` : sql`AND m.${sql(moment)} >= ${from}`}
  ${to === undefined ? sql`` : sql`AND m.${sql(moment)} < ${to}`})`;
