import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { BusinessDate, text, z as zod } from "@tierline/kernel/model/schema";
import type { RegistryContext } from "../../deps.ts";
import { ApiId, ClientId, OperationId } from "../names.ts";
import type * as contract from "./contract.ts";

type Row = z.output<typeof contract.Usage>;

/** Day, then the rest of the key. */
const position = zod.tuple([BusinessDate, ApiId, CursorInteger, OperationId, ClientId, text(120)]);

export async function listUsage(ctx: RegistryContext, { query }: Input<typeof contract.listUsage>) {
  const { sql } = ctx.deps.db;
  const after = continueAfter(query.cursor, position);
  const rows = await sql<Row[]>`
    SELECT day, api, major, operation_id AS "operationId", usage.client_id AS "clientId", usage.tenant,
      coalesce(min(applications.name), usage.client_id) AS application,
      coalesce(sum(calls) FILTER (WHERE outcome = 'answered'), 0)::bigint AS answered,
      coalesce(sum(calls) FILTER (WHERE outcome = 'refused'), 0)::bigint AS refused,
      coalesce(sum(calls) FILTER (WHERE outcome = 'failed'), 0)::bigint AS failed
    FROM usage LEFT JOIN applications USING (client_id)
    WHERE ${query.api === undefined ? sql`true` : sql`api = ${query.api}`}
      AND ${query.operationId === undefined ? sql`true` : sql`operation_id = ${query.operationId}`}
      AND ${query.clientId === undefined ? sql`true` : sql`usage.client_id = ${query.clientId}`}
      AND day >= ${query.from === undefined ? sql`current_date - 30` : sql`${query.from}::text::date`}
      AND day <= ${query.to === undefined ? sql`current_date` : sql`${query.to}::text::date`}
      ${
        after === undefined
          ? sql``
          : sql`AND (-(day - date '1970-01-01'), api, major, operation_id, usage.client_id, usage.tenant)
              > (-(${after[0]}::text::date - date '1970-01-01'), ${after[1]}, ${Number(after[2])}, ${after[3]}, ${after[4]}, ${after[5]})`
      }
    GROUP BY day, api, major, operation_id, usage.client_id, usage.tenant
    ORDER BY day DESC, api, major, operation_id, usage.client_id, usage.tenant LIMIT ${rowsFor(query.limit)}`;
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.day, row.api, row.major, row.operationId, row.clientId, row.tenant],
      (row) => row,
    ),
  );
}
