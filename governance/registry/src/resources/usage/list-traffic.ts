import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z as zod } from "@tierline/kernel/model/schema";
import type { RegistryContext } from "../../deps.ts";
import { ApiId, OperationId } from "../names.ts";
import type * as contract from "./contract.ts";

type Row = z.output<typeof contract.Traffic>;

const position = zod.tuple([Timestamp, ApiId, CursorInteger, OperationId, CursorInteger]);

export async function listTraffic(ctx: RegistryContext, { query }: Input<typeof contract.listTraffic>) {
  const { sql } = ctx.deps.db;
  const after = continueAfter(query.cursor, position);
  const rows = await sql<Row[]>`
    SELECT hour, api, major, operation_id AS "operationId", status, calls, latency FROM traffic
    WHERE client_id = ${query.clientId}
      AND hour >= ${query.from === undefined ? sql`date_trunc('hour', now()) - interval '23 hours'` : sql`${query.from}::timestamptz`}
      AND hour < ${query.to === undefined ? sql`now()` : sql`${query.to}::timestamptz`}
      ${
        after === undefined
          ? sql``
          : sql`AND (-extract(epoch FROM hour), api, major, operation_id, status)
              > (-extract(epoch FROM ${after[0]}::timestamptz), ${after[1]}, ${Number(after[2])}, ${after[3]}, ${Number(after[4])})`
      }
    ORDER BY hour DESC, api, major, operation_id, status LIMIT ${rowsFor(query.limit)}`;
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.hour, row.api, row.major, row.operationId, row.status],
      (row) => row,
    ),
  );
}
