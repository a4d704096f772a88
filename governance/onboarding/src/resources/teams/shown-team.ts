import type { z } from "zod";
import type { members, teams } from "../../db/schema.ts";
import type { Member, Team } from "./contract.ts";

/** A team as its members see it. */
export const shownTeam = ({ teamId, name, createdAt }: typeof teams.$inferSelect): z.output<typeof Team> => ({
  teamId,
  name,
  createdAt,
});

/** A member as the others see them. */
export const shownMember = ({
  personId,
  name,
  email,
  role,
  joinedAt,
}: typeof members.$inferSelect): z.output<typeof Member> => ({ personId, name, email, role, joinedAt });
