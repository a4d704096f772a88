/** governance/registry: what APIs there are, who uses them, and what was decided about them. */
import type { ApiContract } from "@tierline/kernel/api/contract";
import { applicationChanged, auditRecorded } from "@tierline/kernel/model/events";
import * as applications from "./resources/applications/contract.ts";
import { decideChange, listApprovals } from "./resources/approvals/contract.ts";
import { listAuditLog, verifyAuditLog } from "./resources/audit/contract.ts";
import { listCatalog, listChanges } from "./resources/catalog/contract.ts";
import * as contracts from "./resources/contracts/contract.ts";
import { listDeployments, reportOperations } from "./resources/deployments/contract.ts";
import { listFindings, resolveFinding } from "./resources/findings/contract.ts";
import { getAuthorityMap, getGraph, listDuplicates } from "./resources/graph/contract.ts";
import { listPlans } from "./resources/plans/contract.ts";
import * as reviews from "./resources/reviews/contract.ts";
import { listScorecards, recordScorecards } from "./resources/scorecards/contract.ts";
import {
  listConsumers,
  listDeprecations,
  listEvidence,
  listFailures,
  listTraffic,
  listUsage,
} from "./resources/usage/contract.ts";
import { grantWaiver, listWaivers, withdrawWaiver } from "./resources/waivers/contract.ts";

export const contract = {
  about: {
    tier: "governance",
    name: "registry",
    title: "Registry",
    description:
      "APIs, versions and owners; applications, plans and subscriptions; who uses what; scorecards, waivers, approvals and the audit log.",
    version: "1.1.0",
    owner: "platform-governance",
    lifecycle: "active",
    authority: ["apis", "applications", "plans", "waivers"],
    slo: { availability: "99.5 %", p99Ms: 1_000 },
    dataClasses: ["internal"],
  },
  operations: {
    listApis: contracts.listApis,
    getApi: contracts.getApi,
    listVersions: contracts.listVersions,
    getDocument: contracts.getDocument,
    listCatalog,
    listChanges,
    registerContract: contracts.registerContract,
    publishContract: contracts.publishContract,
    listDeployments,
    reportOperations,
    listPlans,
    listApplications: applications.listApplications,
    putApplication: applications.putApplication,
    listApplicationSettings: applications.listApplicationSettings,
    listSubscriptions: applications.listSubscriptions,
    putSubscription: applications.putSubscription,
    endSubscription: applications.endSubscription,
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
    proposeChange: reviews.proposeChange,
    listReviews: reviews.listReviews,
    getReview: reviews.getReview,
    decideReview: reviews.decideReview,
    withdrawProposal: reviews.withdrawProposal,
    getGraph,
    getAuthorityMap,
    listDuplicates,
    listAuditLog,
    verifyAuditLog,
  },
  consumes: [applicationChanged, auditRecorded],
} as const satisfies ApiContract;
