import { and, desc, eq, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { invitations } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { InvitationId } from "../names.ts";
import type * as contract from "./contract.ts";
import { shownInvitation } from "./shown-invitation.ts";

/** Ids rise with time, so they are the order. */
export async function listInvitations(ctx: OnboardingContext, { query }: Input<typeof contract.listInvitations>) {
  const { teamId } = await membershipOf(ctx.deps.db, ctx);
  const [before] = continueAfter(query.cursor, z.tuple([InvitationId])) ?? [];
  const rows = await ctx.deps.db.orm
    .select()
    .from(invitations)
    .where(and(eq(invitations.teamId, teamId), before === undefined ? undefined : lt(invitations.invitationId, before)))
    .orderBy(desc(invitations.invitationId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.invitationId], shownInvitation),
  );
}
