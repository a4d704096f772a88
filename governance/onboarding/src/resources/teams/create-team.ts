import { reply, type Input } from "@tierline/kernel/api/operation";
import { newId } from "@tierline/kernel/model/ids";
import { teams } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { placeMember } from "../../realm/place-members.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import type * as contract from "./contract.ts";
import { addMember, joiner } from "./join-team.ts";
import { shownTeam } from "./shown-team.ts";

export async function createTeam(ctx: OnboardingContext, { body }: Input<typeof contract.createTeam>) {
  const { db } = ctx.deps;
  const person = await joiner(ctx);
  const team = await db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .insert(teams)
      .values({ teamId: newId("team"), name: body.name })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    await addMember(tx, person, row.teamId, "admin");
    await recordAudit(tx, ctx, { action: "createTeam", subject: row.teamId, detail: { name: body.name } });
    return shownTeam(row);
  });
  await placeMember(ctx.deps, person.personId);
  return reply(201, team);
}
