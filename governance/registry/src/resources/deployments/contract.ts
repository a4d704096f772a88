/** Which process serves which contract, and what the running platform tells of itself. */
import { operation } from "@tierline/kernel/api/operation";
import { BusinessDate, page, PageQuery, queryBoolean, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ReportedFinding } from "../findings/contract.ts";
import { ApiId, Digest, Major, Version } from "../names.ts";
import { Plan } from "../plans/contract.ts";
import { reading, reporting } from "../policies.ts";
import { Evidence, ReportedFailure, ReportedFields, ReportedUsage } from "../usage/contract.ts";

const Instance = text(120).openapi({ description: "One process, from start to end.", example: "host-1-4711" });

export const Deployment = z
  .object({
    instance: Instance,
    api: ApiId,
    major: Major,
    version: Version,
    digest: Digest,
    startedAt: Timestamp,
    lastSeenAt: Timestamp,
    state: z.enum(["published", "unpublished", "differs"]).openapi({
      description:
        "`published`: it enforces the published document of its version. `differs`: that version was published with another document. `unpublished`: it never was.",
    }),
  })
  .openapi("Deployment");

export const listDeployments = operation({
  operationId: "listDeployments",
  method: "get",
  path: "/deployments",
  summary: "List what runs",
  description: "Processes that reported within the last two minutes, unless all are asked for.",
  tags: ["deployments"],
  request: {
    query: PageQuery.extend({
      api: ApiId.optional(),
      state: Deployment.shape.state.optional().openapi({ description: "Only deployments in this state." }),
      all: queryBoolean.optional().openapi({ description: "Also those that have not been heard of for a while." }),
    }),
  },
  responses: { 200: { description: "A page of deployments, by instance and API.", schema: page(Deployment) } },
  policy: reading,
});

export const reportOperations = operation({
  operationId: "reportOperations",
  method: "post",
  path: "/reports",
  summary: "Report what a process serves and has seen",
  description: "Sent by every process every few seconds; repeated with the same key it is counted once.",
  tags: ["deployments"],
  request: {
    body: z.object({
      instance: Instance,
      startedAt: Timestamp,
      day: BusinessDate.openapi({ description: "The UTC day on which the calls were made." }),
      serves: z.array(z.object({ api: ApiId, version: Version, digest: Digest })).max(500),
      plans: z.array(Plan).max(100),
      usage: z.array(ReportedUsage).max(5_000),
      fields: z.array(ReportedFields).max(1_000),
      findings: z.array(ReportedFinding).max(200),
      hour: Timestamp.optional().openapi({ description: "The UTC hour in which the calls were made." }),
      environment: z
        .enum(["live", "sandbox"])
        .optional()
        .openapi({ description: "Where the calls were made; live unless stated." }),
      failures: z.array(ReportedFailure).max(500).optional(),
      evidence: z.array(Evidence).max(1_000).optional(),
    }),
    example: {
      instance: "host-1-4711",
      startedAt: "2026-11-21T09:30:00Z",
      day: "2026-11-21",
      serves: [
        { api: "process/orders", version: "1.4.0", digest: "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:" },
      ],
      plans: [
        { plan: "standard", quotas: { windows: { read: { requests: 200, seconds: 1 } }, calendar: { day: 100000 } } },
      ],
      usage: [
        {
          api: "process/orders",
          major: 1,
          operationId: "placeOrder",
          clientId: "web-shop",
          tenant: "tierline",
          outcome: "answered",
          calls: 12,
        },
      ],
      fields: [],
      findings: [],
    },
  },
  responses: {
    200: {
      description: "Digests of contracts whose documents are not known yet: register them.",
      schema: z.object({ unknown: z.array(Digest) }),
    },
  },
  policy: reporting,
});
