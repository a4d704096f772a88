import { and, desc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import { scorecards } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

const position = z.tuple([Timestamp, idOf("scd")]);

export async function listScorecards(ctx: RegistryContext, { query }: Input<typeof contract.listScorecards>) {
  const after = continueAfter(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(scorecards)
    .where(
      and(
        query.api === undefined ? undefined : eq(scorecards.api, query.api),
        after === undefined
          ? undefined
          : sql`(${scorecards.measuredAt}, ${scorecards.scorecardId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(scorecards.measuredAt), desc(scorecards.scorecardId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.measuredAt, row.scorecardId],
      ({ scorecardId: _, parts, ...row }) => ({ ...row, parts: [...parts] }),
    ),
  );
}
