import { every } from "@tierline/kernel/durable/every";
import { defineApi } from "@tierline/kernel/host/module";
import { compareVersions } from "./catalog/change-log.ts";
import { importPublished } from "./catalog/import-published.ts";
import { RegistryConfig } from "./config.ts";
import { followApplications } from "./consumers/follow-applications.ts";
import { keepAudit } from "./consumers/keep-audit.ts";
import { contract } from "./contract.ts";
import { forget } from "./db/forget.ts";
import { endSubscription } from "./resources/applications/end-subscription.ts";
import { listApplicationSettings } from "./resources/applications/list-application-settings.ts";
import { listApplications } from "./resources/applications/list-applications.ts";
import { listSubscriptions } from "./resources/applications/list-subscriptions.ts";
import { putApplication } from "./resources/applications/put-application.ts";
import { putSubscription } from "./resources/applications/put-subscription.ts";
import { decideChange } from "./resources/approvals/decide-change.ts";
import { listApprovals } from "./resources/approvals/list-approvals.ts";
import { listAuditLog } from "./resources/audit/list-audit-log.ts";
import { verifyAuditLog } from "./resources/audit/verify-audit-log.ts";
import { listCatalog } from "./resources/catalog/list-catalog.ts";
import { listChanges } from "./resources/catalog/list-changes.ts";
import { getApi } from "./resources/contracts/get-api.ts";
import { getDocument } from "./resources/contracts/get-document.ts";
import { listApis } from "./resources/contracts/list-apis.ts";
import { listVersions } from "./resources/contracts/list-versions.ts";
import { publishContract } from "./resources/contracts/publish-contract.ts";
import { registerContract } from "./resources/contracts/register-contract.ts";
import { listDeployments } from "./resources/deployments/list-deployments.ts";
import { reportOperations } from "./resources/deployments/report-operations.ts";
import { listFindings } from "./resources/findings/list-findings.ts";
import { resolveFinding } from "./resources/findings/resolve-finding.ts";
import { getAuthorityMap } from "./resources/graph/get-authority-map.ts";
import { getGraph } from "./resources/graph/get-graph.ts";
import { listDuplicates } from "./resources/graph/list-duplicates.ts";
import { listPlans } from "./resources/plans/list-plans.ts";
import { decideReview } from "./resources/reviews/decide-review.ts";
import { getReview } from "./resources/reviews/get-review.ts";
import { listReviews } from "./resources/reviews/list-reviews.ts";
import { proposeChange } from "./resources/reviews/propose-change.ts";
import { withdrawProposal } from "./resources/reviews/withdraw-proposal.ts";
import { listScorecards } from "./resources/scorecards/list-scorecards.ts";
import { recordScorecards } from "./resources/scorecards/record-scorecards.ts";
import { listConsumers } from "./resources/usage/list-consumers.ts";
import { listDeprecations } from "./resources/usage/list-deprecations.ts";
import { listEvidence } from "./resources/usage/list-evidence.ts";
import { listFailures } from "./resources/usage/list-failures.ts";
import { listTraffic } from "./resources/usage/list-traffic.ts";
import { listUsage } from "./resources/usage/list-usage.ts";
import { grantWaiver } from "./resources/waivers/grant-waiver.ts";
import { listWaivers } from "./resources/waivers/list-waivers.ts";
import { withdrawWaiver } from "./resources/waivers/withdraw-waiver.ts";

const hourMs = 3_600_000;
/** What runs is registered some seconds after the start. */
const compareEveryMs = 30_000;

export const app = defineApi({
  contract,
  calls: {},
  data: { schema: "registry", migrations: new URL("./db/migrations/", import.meta.url) },
  config: RegistryConfig,
  build: ({ db, config, log }) => {
    let stop = () => Promise.resolve();
    let stopComparing = () => Promise.resolve();
    return {
      deps: { db, log },
      handlers: {
        listApis,
        getApi,
        listVersions,
        getDocument,
        listCatalog,
        listChanges,
        registerContract,
        publishContract,
        listDeployments,
        reportOperations,
        listPlans,
        listApplications,
        putApplication,
        listApplicationSettings,
        listSubscriptions,
        putSubscription,
        endSubscription,
        listUsage,
        listTraffic,
        listFailures,
        listEvidence,
        listConsumers,
        listDeprecations,
        listFindings,
        resolveFinding,
        listScorecards,
        recordScorecards,
        listWaivers,
        grantWaiver,
        withdrawWaiver,
        listApprovals,
        decideChange,
        proposeChange,
        listReviews,
        getReview,
        decideReview,
        withdrawProposal,
        getGraph,
        getAuthorityMap,
        listDuplicates,
        listAuditLog,
        verifyAuditLog,
      },
      consumers: [followApplications(db), keepAudit(db)],
      start: async () => {
        await importPublished(db, config.REGISTRY_PUBLISHED, log);
        stopComparing = every(compareEveryMs, log, "comparing versions", (stopping) =>
          compareVersions(db, log, stopping),
        );
        stop = every(hourMs, log, "forgetting what is old", () => forget(db, config.REGISTRY_USAGE_DAYS));
      },
      stop: async () => {
        await stopComparing();
        await stop();
      },
    };
  },
});
