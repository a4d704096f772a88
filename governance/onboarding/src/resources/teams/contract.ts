/** Teams: a partner's people. Everybody is in one team at most. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Email, Name, PersonId, TeamId, TeamRole } from "../names.ts";
import { reading, writing } from "../policies.ts";

export const Team = z.object({ teamId: TeamId, name: Name, createdAt: Timestamp }).openapi("Team");

export const Member = z
  .object({ personId: PersonId, name: text(200, 0), email: Email, role: TeamRole, joinedAt: Timestamp })
  .openapi("Member");

const onePerson = z.object({ personId: PersonId });

export const createTeam = operation({
  operationId: "createTeam",
  method: "post",
  path: "/teams",
  summary: "Create a team",
  description: "Whoever creates it becomes its admin. Refresh the session afterwards: the token then carries the team.",
  tags: ["teams"],
  request: { body: z.object({ name: Name }), example: { name: "Marketplace connector" } },
  responses: { 201: { description: "The team.", schema: Team } },
  problems: ["conflict"],
  policy: writing,
});

export const getTeam = operation({
  operationId: "getTeam",
  method: "get",
  path: "/team",
  summary: "Get one's own team",
  tags: ["teams"],
  responses: { 200: { description: "The team.", schema: Team } },
  policy: reading,
});

export const listMembers = operation({
  operationId: "listMembers",
  method: "get",
  path: "/team/members",
  summary: "List the members of one's own team",
  tags: ["teams"],
  request: { query: PageQuery },
  responses: { 200: { description: "A page of members, by when they joined.", schema: page(Member) } },
  policy: reading,
});

export const assignRole = operation({
  operationId: "assignRole",
  method: "put",
  path: "/team/members/{personId}/role",
  summary: "Give a member another role",
  description: "For admins. A team keeps at least one admin.",
  tags: ["teams"],
  request: { params: onePerson, body: z.object({ role: TeamRole }), example: { role: "admin" } },
  responses: { 200: { description: "The member as they are now.", schema: Member } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const dismissMember = operation({
  operationId: "dismissMember",
  method: "delete",
  path: "/team/members/{personId}",
  summary: "Take a member out of the team",
  description:
    "For admins, and for oneself. Their sessions end; what the team owns stays. A team keeps at least one admin.",
  tags: ["teams"],
  request: { params: onePerson },
  responses: { 200: { description: "Who it was.", schema: Member } },
  problems: ["not-found", "conflict"],
  policy: writing,
});
