/** Invitations into a team: a code that its admin hands on. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Email, InvitationId, Name, Once, TeamId, TeamRole } from "../names.ts";
import { reading, writing } from "../policies.ts";

export const Invitation = z
  .object({
    invitationId: InvitationId,
    email: Email,
    role: TeamRole,
    state: z.enum(["open", "accepted", "withdrawn", "expired"]),
    createdAt: Timestamp,
    expiresAt: Timestamp,
  })
  .openapi("Invitation");

export const listInvitations = operation({
  operationId: "listInvitations",
  method: "get",
  path: "/team/invitations",
  summary: "List the invitations into one's own team",
  tags: ["invitations"],
  request: { query: PageQuery },
  responses: { 200: { description: "A page of invitations, latest first.", schema: page(Invitation) } },
  policy: reading,
});

export const inviteMember = operation({
  operationId: "inviteMember",
  method: "post",
  path: "/team/invitations",
  summary: "Invite somebody into the team",
  description: "For admins. Nothing is mailed: hand the code, or the portal's link with it, to the person yourself.",
  tags: ["invitations"],
  request: {
    body: z.object({ email: Email, role: TeamRole }),
    example: { email: "dev@partner.example", role: "member" },
  },
  responses: {
    201: {
      description: "The invitation and its code.",
      schema: Invitation.extend({ code: Once("What the invited person accepts with.") }).openapi("NewInvitation"),
    },
  },
  problems: ["conflict"],
  policy: writing,
});

export const withdrawInvitation = operation({
  operationId: "withdrawInvitation",
  method: "delete",
  path: "/team/invitations/{invitationId}",
  summary: "Withdraw an invitation",
  description: "For admins.",
  tags: ["invitations"],
  request: { params: z.object({ invitationId: InvitationId }) },
  responses: { 200: { description: "The invitation as it is now.", schema: Invitation } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const acceptInvitation = operation({
  operationId: "acceptInvitation",
  method: "post",
  path: "/invitation-acceptances",
  summary: "Join a team with an invitation's code",
  description: "For the person whose e-mail address was invited. Refresh the session afterwards.",
  tags: ["invitations"],
  request: { body: z.object({ code: text(100, 20) }), example: { code: "inv-4f0c2d9e8b7a6c5d4e3f2a1b" } },
  responses: {
    200: {
      description: "The team one is in now.",
      schema: z.object({ teamId: TeamId, name: Name, role: TeamRole }).openapi("JoinedTeam"),
    },
  },
  problems: ["not-found", "conflict"],
  policy: writing,
});
