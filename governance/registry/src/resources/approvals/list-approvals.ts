import { and, desc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import { approvals } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownApproval } from "./shown-approval.ts";

const position = z.tuple([Timestamp, idOf("apv")]);

export async function listApprovals(ctx: RegistryContext, { query }: Input<typeof contract.listApprovals>) {
  const after = continueAfter(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(approvals)
    .where(
      and(
        query.api === undefined ? undefined : eq(approvals.api, query.api),
        after === undefined
          ? undefined
          : sql`(${approvals.decidedAt}, ${approvals.approvalId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(approvals.decidedAt), desc(approvals.approvalId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.decidedAt, row.approvalId], shownApproval),
  );
}
