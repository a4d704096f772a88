import { and, desc, eq, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { accessRequests } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { RequestId } from "../names.ts";
import type * as contract from "./contract.ts";
import { usualHours } from "./review-time.ts";
import { shownRequest } from "./shown-request.ts";

/** Ids rise with time, so they are the order. */
export async function listAccessRequests(ctx: OnboardingContext, { query }: Input<typeof contract.listAccessRequests>) {
  const { db } = ctx.deps;
  const { teamId } = await membershipOf(db, ctx);
  const [before] = continueAfter(query.cursor, z.tuple([RequestId])) ?? [];
  const hours = await usualHours(ctx.deps);
  const rows = await db.orm
    .select()
    .from(accessRequests)
    .where(
      and(
        eq(accessRequests.teamId, teamId),
        query.state === undefined ? undefined : eq(accessRequests.state, query.state),
        before === undefined ? undefined : lt(accessRequests.requestId, before),
      ),
    )
    .orderBy(desc(accessRequests.requestId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.requestId],
      (row) => shownRequest(row, hours),
    ),
  );
}
