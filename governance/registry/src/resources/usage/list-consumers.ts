import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Database } from "@tierline/kernel/db/database";
import type { RegistryContext } from "../../deps.ts";
import { idOfPath } from "../names.ts";
import type * as contract from "./contract.ts";

type Consumer = z.output<typeof contract.Consumer>;

const most = 1_000;

/** From three sources: measured calls, sampled request fields, declared response fields. */
export async function listConsumers(ctx: RegistryContext, { params, query }: Input<typeof contract.listConsumers>) {
  return reply(200, { consumers: await consumersOf(ctx.deps.db, idOfPath(params), query.days ?? 30, query.major) });
}

/** Who uses an API, or one major of it: who calls it most, first. */
export async function consumersOf(db: Database, api: string, days: number, major?: number): Promise<Consumer[]> {
  const { sql } = db;
  const rows = await sql<Omit<Consumer, "operations">[]>`
    WITH called AS (
      SELECT client_id, major, sum(calls)::bigint AS calls, max(day) AS last_seen FROM usage
      WHERE api = ${api} AND day >= current_date - ${days}::int GROUP BY client_id, major
    ), subscribed AS (SELECT client_id, major FROM subscriptions WHERE api = ${api})
    SELECT client_id AS "clientId", coalesce(name, client_id) AS application, owner, ${api} AS api, major,
      coalesce(calls, 0) AS calls, last_seen AS "lastSeen", subscribed.client_id IS NOT NULL AS subscribed
    FROM called FULL JOIN subscribed USING (client_id, major) LEFT JOIN applications USING (client_id)
    WHERE ${major === undefined ? sql`true` : sql`major = ${major}`}
    ORDER BY coalesce(calls, 0) DESC, client_id, major LIMIT ${most}`;
  const used = await operationsUsed(db, api, days);
  return rows.map((row) => ({ ...row, operations: used.get(keyOf(row)) ?? [] }));
}

const keyOf = ({ clientId, major }: { clientId: string; major: number }): string => `${clientId} ${String(major)}`;

async function operationsUsed(
  { sql }: Database,
  api: string,
  days: number,
): Promise<Map<string, Consumer["operations"]>> {
  const rows = await sql<(Consumer["operations"][number] & { clientId: string; major: number })[]>`
    WITH called AS (
      SELECT client_id, major, operation_id, sum(calls)::bigint AS calls FROM usage
      WHERE api = ${api} AND day >= current_date - ${days}::int GROUP BY client_id, major, operation_id
    ), sent AS (
      SELECT client_id, major, operation_id, jsonb_agg(pointer ORDER BY pointer) AS pointers FROM request_fields
      WHERE api = ${api} AND last_seen >= current_date - ${days}::int GROUP BY client_id, major, operation_id
    ), declared AS (
      SELECT client_id, major, key AS operation_id, value AS pointers FROM subscriptions, jsonb_each(fields) WHERE api = ${api}
    )
    SELECT client_id AS "clientId", major, operation_id AS "operationId", coalesce(calls, 0) AS calls,
      coalesce(sent.pointers, '[]') AS "requestFields", coalesce(declared.pointers, '[]') AS "responseFields"
    FROM called FULL JOIN sent USING (client_id, major, operation_id) FULL JOIN declared USING (client_id, major, operation_id)
    ORDER BY operation_id`;
  return Map.groupBy(rows, keyOf);
}
