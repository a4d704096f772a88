import { and, desc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import { failures } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { Failure } from "./contract.ts";
import type * as contract from "./contract.ts";

const position = z.tuple([Timestamp, Failure.shape.failureId]);

export async function listFailures(ctx: RegistryContext, { query }: Input<typeof contract.listFailures>) {
  const after = continueAfter(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(failures)
    .where(
      and(
        eq(failures.clientId, query.clientId),
        query.kind === undefined ? undefined : eq(failures.kind, query.kind),
        after === undefined
          ? undefined
          : sql`(${failures.at}, ${failures.failureId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(failures.at), desc(failures.failureId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.at, row.failureId],
      (row) => row,
    ),
  );
}
