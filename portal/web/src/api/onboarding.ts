/** What the portal asks of governance/onboarding, through the session. Every call rejects with an `ApiProblem`. */
import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "@tierline/openapi/clients/governance-onboarding.v1";
import { refreshSession } from "./session.ts";
import { changedUnder, clientOf, once, taken } from "./through-session.ts";

type Schemas = components["schemas"];
export type Profile = Schemas["Profile"];
export type Application = Schemas["OwnApplication"];
export type Credential = Schemas["Credential"];
export type NewCredential = Schemas["NewCredential"];
export type Member = Schemas["Member"];
export type Invitation = Schemas["Invitation"];
export type NewInvitation = Schemas["NewInvitation"];
export type TeamRole = Member["role"];

const client = clientOf<paths>("/governance/onboarding/v1");

export const profileQuery = queryOptions({
  queryKey: ["onboarding", "profile"],
  queryFn: () => taken(client.GET("/profile")),
});

export const applicationsQuery = queryOptions({
  queryKey: ["onboarding", "applications"],
  queryFn: async () => (await taken(client.GET("/applications", { params: { query: { limit: 100 } } }))).items,
});

export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ["onboarding", "applications", applicationId],
    queryFn: () => taken(client.GET("/applications/{applicationId}", { params: { path: { applicationId } } })),
  });

export const membersQuery = queryOptions({
  queryKey: ["onboarding", "members"],
  queryFn: async () => (await taken(client.GET("/team/members", { params: { query: { limit: 100 } } }))).items,
});

export const invitationsQuery = queryOptions({
  queryKey: ["onboarding", "invitations"],
  queryFn: async () => (await taken(client.GET("/team/invitations", { params: { query: { limit: 100 } } }))).items,
});

const changed = changedUnder("onboarding");

export async function createTeam(name: string): Promise<void> {
  await taken(client.POST("/teams", { params: { header: once() }, body: { name } }));
  await refreshSession();
}

export async function acceptInvitation(code: string): Promise<void> {
  await taken(client.POST("/invitation-acceptances", { params: { header: once() }, body: { code } }));
  await refreshSession();
}

export const createApplication = (name: string): Promise<Application> =>
  taken(client.POST("/applications", { params: { header: once() }, body: { name } })).then(changed);

/** Takes over an application that registered itself. */
export const claimApplication = (claimCode: string): Promise<Application> =>
  taken(client.POST("/application-claims", { params: { header: once() }, body: { claimCode } })).then(changed);

export const changeApplication = (
  applicationId: string,
  body: { readonly name: string; readonly allowedAddresses: string[] },
): Promise<Application> =>
  taken(
    client.PUT("/applications/{applicationId}/settings", {
      params: { header: once(), path: { applicationId } },
      body,
    }),
  ).then(changed);

export const renewApplication = (applicationId: string): Promise<Application> =>
  taken(
    client.POST("/applications/{applicationId}/renewals", { params: { header: once(), path: { applicationId } } }),
  ).then(changed);

export const retireApplication = (applicationId: string): Promise<Application> =>
  taken(client.DELETE("/applications/{applicationId}", { params: { header: once(), path: { applicationId } } })).then(
    changed,
  );

export const createCredential = (applicationId: string): Promise<NewCredential> =>
  taken(
    client.POST("/applications/{applicationId}/credentials", { params: { header: once(), path: { applicationId } } }),
  ).then(changed);

export const revokeCredential = (applicationId: string, credentialId: string): Promise<Credential> =>
  taken(
    client.DELETE("/applications/{applicationId}/credentials/{credentialId}", {
      params: { header: once(), path: { applicationId, credentialId } },
    }),
  ).then(changed);

export const inviteMember = (email: string, role: TeamRole): Promise<NewInvitation> =>
  taken(client.POST("/team/invitations", { params: { header: once() }, body: { email, role } })).then(changed);

export const withdrawInvitation = (invitationId: string): Promise<Invitation> =>
  taken(client.DELETE("/team/invitations/{invitationId}", { params: { header: once(), path: { invitationId } } })).then(
    changed,
  );

export const assignRole = (personId: string, role: TeamRole): Promise<Member> =>
  taken(
    client.PUT("/team/members/{personId}/role", { params: { header: once(), path: { personId } }, body: { role } }),
  ).then(changed);

export const dismissMember = (personId: string): Promise<Member> =>
  taken(client.DELETE("/team/members/{personId}", { params: { header: once(), path: { personId } } })).then(changed);
