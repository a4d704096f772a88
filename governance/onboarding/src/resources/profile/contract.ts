/** Whoever is signed in. */
import { operation } from "@tierline/kernel/api/operation";
import { text, z } from "@tierline/kernel/model/schema";
import { Email, Name, PersonId, TeamId, TeamRole } from "../names.ts";
import { reading } from "../policies.ts";

export const Profile = z
  .object({
    personId: PersonId,
    name: text(200, 0),
    email: Email,
    company: text(200).nullable().openapi({ description: "As named at sign-up." }),
    roles: z.array(text(60)).openapi({ description: "Roles that the token carries." }),
    ofTheHouse: z.boolean().openapi({ description: "Works for the retailer; belongs to no partner's team." }),
    team: z
      .object({ teamId: TeamId, name: Name, role: TeamRole })
      .nullable()
      .openapi({ description: "Null until they make a team or accept an invitation." }),
    tokenIsCurrent: z.boolean().openapi({
      description: "False: the token was issued before the team or role changed; refresh the session.",
    }),
  })
  .openapi("Profile");

export const getProfile = operation({
  operationId: "getProfile",
  method: "get",
  path: "/profile",
  summary: "Get the profile of whoever is signed in",
  tags: ["profile"],
  responses: { 200: { description: "The person and their team.", schema: Profile } },
  policy: reading,
});
