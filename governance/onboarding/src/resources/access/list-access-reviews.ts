import { and, desc, eq, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { accessRequests, teams } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { RequestId } from "../names.ts";
import type * as contract from "./contract.ts";
import { usualHours } from "./review-time.ts";
import { shownReview } from "./shown-request.ts";

/** Of all teams: the gate lets in the house only. */
export async function listAccessReviews(ctx: OnboardingContext, { query }: Input<typeof contract.listAccessReviews>) {
  const [before] = continueAfter(query.cursor, z.tuple([RequestId])) ?? [];
  const hours = await usualHours(ctx.deps);
  const rows = await ctx.deps.db.orm
    .select({ request: accessRequests, team: teams.name })
    .from(accessRequests)
    .innerJoin(teams, eq(teams.teamId, accessRequests.teamId))
    .where(
      and(
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
      ({ request }) => [request.requestId],
      ({ request, team }) => shownReview(request, team, hours),
    ),
  );
}
