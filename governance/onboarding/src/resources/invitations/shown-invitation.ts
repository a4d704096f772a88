import type { z } from "zod";
import type { invitations } from "../../db/schema.ts";
import type { Invitation } from "./contract.ts";

/** An invitation as the team sees it; an open one past its time is shown as expired. */
export const shownInvitation = ({
  invitationId,
  email,
  role,
  state,
  createdAt,
  expiresAt,
}: typeof invitations.$inferSelect): z.output<typeof Invitation> => ({
  invitationId,
  email,
  role,
  state: state === "open" && Date.parse(expiresAt) <= Date.now() ? "expired" : state,
  createdAt,
  expiresAt,
});
