/** governance/onboarding: partners' teams, applications and credentials, without anybody waiting. */
import type { ApiContract } from "@tierline/kernel/api/contract";
import { applicationChanged, auditRecorded } from "@tierline/kernel/model/events";
import * as access from "./resources/access/contract.ts";
import * as applications from "./resources/applications/contract.ts";
import { createCredential, revokeCredential } from "./resources/credentials/contract.ts";
import * as invitations from "./resources/invitations/contract.ts";
import { getProfile } from "./resources/profile/contract.ts";
import { claimApplication, registerApplication } from "./resources/registrations/contract.ts";
import * as teams from "./resources/teams/contract.ts";

export const contract = {
  about: {
    tier: "governance",
    name: "onboarding",
    title: "Onboarding",
    description: "Partners' teams and people, their applications, sandboxes and credentials.",
    version: "1.0.0",
    owner: "platform-governance",
    lifecycle: "active",
    authority: ["teams", "credentials"],
    slo: { availability: "99.5 %", p99Ms: 1_500 },
    dataClasses: ["internal", "personal"],
  },
  operations: {
    getProfile,
    createTeam: teams.createTeam,
    getTeam: teams.getTeam,
    listMembers: teams.listMembers,
    assignRole: teams.assignRole,
    dismissMember: teams.dismissMember,
    listInvitations: invitations.listInvitations,
    inviteMember: invitations.inviteMember,
    withdrawInvitation: invitations.withdrawInvitation,
    acceptInvitation: invitations.acceptInvitation,
    listApplications: applications.listApplications,
    createApplication: applications.createApplication,
    getApplication: applications.getApplication,
    changeApplication: applications.changeApplication,
    renewApplication: applications.renewApplication,
    retireApplication: applications.retireApplication,
    listApplicationUsage: applications.listApplicationUsage,
    listApplicationTraffic: applications.listApplicationTraffic,
    listApplicationFailures: applications.listApplicationFailures,
    listApplicationNotices: applications.listApplicationNotices,
    createCredential,
    revokeCredential,
    registerApplication,
    claimApplication,
    listGoLiveChecks: access.listGoLiveChecks,
    getAccessOffer: access.getAccessOffer,
    requestAccess: access.requestAccess,
    listAccessRequests: access.listAccessRequests,
    withdrawAccessRequest: access.withdrawAccessRequest,
    listAccessReviews: access.listAccessReviews,
    decideAccess: access.decideAccess,
  },
  calls: ["governance/registry@v1", "governance/webhooks@v1"],
  publishes: [applicationChanged, auditRecorded],
} as const satisfies ApiContract;
