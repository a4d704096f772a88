import { and, desc, eq, lt, ne } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { applications } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { ApplicationId } from "../names.ts";
import type * as contract from "./contract.ts";
import { credentialsOf, shownApplication } from "./own-application.ts";

/** Ids rise with time, so they are the order. */
export async function listApplications(ctx: OnboardingContext, { query }: Input<typeof contract.listApplications>) {
  const { db } = ctx.deps;
  const { teamId } = await membershipOf(db, ctx);
  const [before] = continueAfter(query.cursor, z.tuple([ApplicationId])) ?? [];
  const rows = await db.orm
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.teamId, teamId),
        ne(applications.state, "retired"),
        query.environment === undefined ? undefined : eq(applications.environment, query.environment),
        before === undefined ? undefined : lt(applications.applicationId, before),
      ),
    )
    .orderBy(desc(applications.applicationId))
    .limit(rowsFor(query.limit));
  const its = await credentialsOf(
    db,
    rows.map(({ applicationId }) => applicationId),
  );
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.applicationId],
      (row) => shownApplication(row, its.get(row.applicationId)),
    ),
  );
}
