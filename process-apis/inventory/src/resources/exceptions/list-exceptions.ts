import { and, desc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { exceptions } from "../../db/schema.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

const position = z.tuple([Timestamp, Reference]);

export async function listExceptions(ctx: InventoryContext, { query }: Input<typeof contract.listExceptions>) {
  const after = continueAfter(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(exceptions)
    .where(
      and(
        query.state === undefined ? undefined : eq(exceptions.state, query.state),
        query.kind === undefined ? undefined : eq(exceptions.kind, query.kind),
        after === undefined
          ? undefined
          : sql`(${exceptions.raisedAt}, ${exceptions.exceptionId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(exceptions.raisedAt), desc(exceptions.exceptionId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.raisedAt, row.exceptionId], show),
  );
}
