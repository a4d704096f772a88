/** Moving domains from one backend to another: where each stands, what is on its way, and whether both hold the same. */
import { operation, type Policy } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { page, PageQuery, Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { DocumentNumber } from "../fields.ts";
import { reading } from "../policies.ts";
import { Domain } from "./domain.ts";
import { Backend, count, CrossReferenceKind, Migration, MigrationLogEntry, ParityReport, Reason } from "./migration.ts";
import { CanaryRule, Stage } from "./stage.ts";

/** For operators; each call is in the audit log, and each step in the log of moves. */
const operating: Policy = {
  scopes: ["erp:operate"],
  roles: ["operator"],
  limit: "write",
  priority: "normal",
  idempotency: "none",
  deadlineMs: 10_000,
  audit: true,
};

const observing: Policy = { ...reading, scopes: ["erp:operate"], roles: ["operator"], deadlineMs: 10_000 };

const byDomain = z.object({ domain: Domain });

export const listMigrations = operation({
  operationId: "listMigrations",
  method: "get",
  path: "/migrations",
  summary: "Show where every domain stands",
  tags: ["migrations"],
  responses: {
    200: {
      description: "Every domain.",
      schema: z.object({ migrations: z.array(Migration) }).openapi("Migrations"),
    },
  },
  policy: observing,
});

export const getMigration = operation({
  operationId: "getMigration",
  method: "get",
  path: "/migrations/{domain}",
  summary: "Show where a domain stands",
  tags: ["migrations"],
  request: { params: byDomain },
  responses: { 200: { description: "The domain.", schema: Migration } },
  policy: observing,
});

export const moveDomain = operation({
  operationId: "moveDomain",
  method: "put",
  path: "/migrations/{domain}/stage",
  summary: "Lead a domain one step on, or back",
  description:
    "`shadow`: the new backend follows. `canary`: a share begins in it. `cut-over`: it serves. `rolled-back`: the old one serves again. `single`: the move ends on the backend that serves. A conflict when the step does not follow from the stage, when the copy is not done, when parity is not shown (unless overridden with a reason), or when the version is another one.",
  tags: ["migrations"],
  request: {
    params: byDomain,
    body: z
      .object({
        to: Stage,
        canary: CanaryRule.optional().openapi({ description: "With `canary`: who is in it." }),
        reason: Reason.optional(),
        override: Reason.optional().openapi({ description: "Why the step is made although the gate is closed." }),
        expectedVersion: z.int().min(0).max(1_000_000).optional(),
      })
      .openapi("MigrationStep"),
    example: { to: "shadow" },
  },
  responses: { 200: { description: "The domain after the step.", schema: Migration } },
  problems: ["conflict"],
  policy: operating,
});

export const retryMirroredWrites = operation({
  operationId: "retryMirroredWrites",
  method: "put",
  path: "/migrations/{domain}/refused-writes/retry",
  summary: "Offer refused writes to the backend again",
  tags: ["migrations"],
  request: { params: byDomain },
  responses: {
    200: {
      description: "How many wait again.",
      schema: z.object({ retried: count }).openapi("MirrorRetried"),
    },
  },
  policy: operating,
});

export const startParityReport = operation({
  operationId: "startParityReport",
  method: "post",
  path: "/migrations/{domain}/parity-reports",
  summary: "Have both backends compared",
  description: "Made in the background: read it until it is done.",
  tags: ["migrations"],
  request: { params: byDomain },
  responses: { 201: { description: "The report, queued.", schema: ParityReport } },
  problems: ["conflict"],
  policy: { ...operating, idempotency: "required" },
});

export const listParityReports = operation({
  operationId: "listParityReports",
  method: "get",
  path: "/migrations/{domain}/parity-reports",
  summary: "List parity reports, latest first",
  tags: ["migrations"],
  request: { params: byDomain, query: PageQuery },
  responses: {
    200: {
      description: "A page of reports, without what they found in detail.",
      schema: page(
        ParityReport.omit({ totals: true, differences: true, detail: true }).openapi("ParityReportHeader"),
      ).openapi("ParityReportPage"),
    },
  },
  policy: observing,
});

export const getParityReport = operation({
  operationId: "getParityReport",
  method: "get",
  path: "/migrations/{domain}/parity-reports/{reportId}",
  summary: "Read a parity report",
  tags: ["migrations"],
  request: { params: byDomain.extend({ reportId: idOf("par") }) },
  responses: { 200: { description: "The report.", schema: ParityReport } },
  problems: ["not-found"],
  policy: observing,
});

export const listMigrationLog = operation({
  operationId: "listMigrationLog",
  method: "get",
  path: "/migration-log",
  summary: "List the steps that were made, latest first",
  tags: ["migrations"],
  request: {
    query: PageQuery.extend({ domain: Domain.optional().openapi({ description: "Only steps of this domain." }) }),
  },
  responses: {
    200: {
      description: "A page of steps.",
      schema: page(MigrationLogEntry).openapi("MigrationLogPage"),
    },
  },
  policy: observing,
});

export const getCrossReference = operation({
  operationId: "getCrossReference",
  method: "get",
  path: "/cross-references/{kind}/{reference}",
  summary: "Find the number of one posting in each backend",
  tags: ["migrations"],
  request: { params: z.object({ kind: CrossReferenceKind, reference: Reference }) },
  responses: {
    200: {
      description: "What it is called where.",
      schema: z
        .object({
          kind: CrossReferenceKind,
          reference: Reference,
          numbers: z.array(z.object({ backend: Backend, number: DocumentNumber, seenAt: Timestamp })),
        })
        .openapi("CrossReference"),
    },
  },
  problems: ["not-found"],
  policy: observing,
});

export const migrationOperations = {
  listMigrations,
  getMigration,
  moveDomain,
  retryMirroredWrites,
  startParityReport,
  listParityReports,
  getParityReport,
  listMigrationLog,
  getCrossReference,
} as const;
