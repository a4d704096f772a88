import { every } from "@tierline/kernel/durable/every";
import { defineApi } from "@tierline/kernel/host/module";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { governanceWebhooks } from "@tierline/openapi/clients/governance-webhooks.v1";
import { OnboardingConfig } from "./config.ts";
import { contract } from "./contract.ts";
import { placeMembers } from "./realm/place-members.ts";
import { settleCredentials } from "./realm/settle-credentials.ts";
import { decideAccess } from "./resources/access/decide-access.ts";
import { getAccessOffer } from "./resources/access/get-access-offer.ts";
import { listAccessRequests } from "./resources/access/list-access-requests.ts";
import { listAccessReviews } from "./resources/access/list-access-reviews.ts";
import { listGoLiveChecks } from "./resources/access/list-go-live-checks.ts";
import { requestAccess } from "./resources/access/request-access.ts";
import { withdrawAccessRequest } from "./resources/access/withdraw-access-request.ts";
import { changeApplication } from "./resources/applications/change-application.ts";
import { createApplication } from "./resources/applications/create-application.ts";
import { expireApplications } from "./resources/applications/expire-applications.ts";
import { getApplication } from "./resources/applications/get-application.ts";
import { listApplications } from "./resources/applications/list-applications.ts";
import { listApplicationFailures } from "./resources/applications/list-application-failures.ts";
import { listApplicationNotices } from "./resources/applications/list-application-notices.ts";
import { listApplicationTraffic } from "./resources/applications/list-application-traffic.ts";
import { listApplicationUsage } from "./resources/applications/list-application-usage.ts";
import { renewApplication } from "./resources/applications/renew-application.ts";
import { retireApplication } from "./resources/applications/retire-application.ts";
import { createCredential } from "./resources/credentials/create-credential.ts";
import { revokeCredential } from "./resources/credentials/revoke-credential.ts";
import { acceptInvitation } from "./resources/invitations/accept-invitation.ts";
import { inviteMember } from "./resources/invitations/invite-member.ts";
import { listInvitations } from "./resources/invitations/list-invitations.ts";
import { withdrawInvitation } from "./resources/invitations/withdraw-invitation.ts";
import { getProfile } from "./resources/profile/get-profile.ts";
import { claimApplication } from "./resources/registrations/claim-application.ts";
import { registerApplication } from "./resources/registrations/register-application.ts";
import { assignRole } from "./resources/teams/assign-role.ts";
import { createTeam } from "./resources/teams/create-team.ts";
import { dismissMember } from "./resources/teams/dismiss-member.ts";
import { getTeam } from "./resources/teams/get-team.ts";
import { listMembers } from "./resources/teams/list-members.ts";

export const app = defineApi({
  contract,
  calls: { registry: governanceRegistry, webhooks: governanceWebhooks },
  data: { schema: "onboarding", migrations: new URL("./db/migrations/", import.meta.url) },
  keepsDirectory: true,
  config: OnboardingConfig,
  build: ({ db, directory, clients, config, log }) => {
    const deps = { db, directory, ...clients, config, log };
    let stop = () => Promise.resolve();
    return {
      deps,
      handlers: {
        getProfile,
        createTeam,
        getTeam,
        listMembers,
        assignRole,
        dismissMember,
        listInvitations,
        inviteMember,
        withdrawInvitation,
        acceptInvitation,
        listApplications,
        createApplication,
        getApplication,
        changeApplication,
        renewApplication,
        retireApplication,
        listApplicationUsage,
        listApplicationTraffic,
        listApplicationFailures,
        listApplicationNotices,
        createCredential,
        revokeCredential,
        registerApplication,
        claimApplication,
        listGoLiveChecks,
        getAccessOffer,
        requestAccess,
        listAccessRequests,
        withdrawAccessRequest,
        listAccessReviews,
        decideAccess,
      },
      start: () => {
        stop = every(config.ONBOARDING_SWEEP_SECONDS * 1_000, log, "sweeping onboarding", async () => {
          await placeMembers(deps);
          await settleCredentials(deps);
          await expireApplications(deps);
        });
        return Promise.resolve();
      },
      stop: () => stop(),
    };
  },
});
