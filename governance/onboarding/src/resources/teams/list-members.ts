import { and, asc, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import { members } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { PersonId } from "../names.ts";
import type * as contract from "./contract.ts";
import { shownMember } from "./shown-team.ts";

export async function listMembers(ctx: OnboardingContext, { query }: Input<typeof contract.listMembers>) {
  const { teamId } = await membershipOf(ctx.deps.db, ctx);
  const after = continueAfter(query.cursor, z.tuple([Timestamp, PersonId]));
  const rows = await ctx.deps.db.orm
    .select()
    .from(members)
    .where(
      and(
        eq(members.teamId, teamId),
        eq(members.state, "present"),
        after === undefined
          ? undefined
          : sql`(${members.joinedAt}, ${members.personId}) > (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(asc(members.joinedAt), asc(members.personId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.joinedAt, row.personId], shownMember),
  );
}
