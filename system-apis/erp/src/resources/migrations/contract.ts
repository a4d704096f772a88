/** Moving domains from one backend to another: where each stands, what is on its way, and whether both hold the same. */
import { operation, type Policy } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { DocumentNumber } from "../fields.ts";
import { reading } from "../policies.ts";
import { Domain } from "./domain.ts";
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

const Backend = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .openapi({ description: "The name that the configuration gives a backend; opaque." });

const count = z.int().min(0);
const shown = text(400).nullable();
const byDomain = z.object({ domain: Domain });
const Reason = text(500);

const MirrorQueue = z
  .object({
    target: Backend.openapi({ description: "The backend that has to follow." }),
    waiting: count.openapi({ description: "Done at the other backend, not yet here." }),
    intended: count.openapi({ description: "Begun at the other backend; its outcome is not known yet." }),
    refused: count.openapi({ description: "Not taken; waits for a retry." }),
    oldestSeconds: count.nullable().openapi({ description: "Age of the oldest that is waiting or intended." }),
    perMinute: count.openapi({ description: "Taken within the last minute." }),
    drainSeconds: count.nullable().openapi({ description: "Estimated from that; null where nothing moves." }),
  })
  .openapi("MirrorQueue");

const Backfill = z.object({
  state: z.enum(["waiting", "running", "done"]),
  part: count.openapi({ description: "Which part of the domain is being copied, from 0." }),
  copied: count.openapi({ description: "Rows handed to the mirror so far." }),
  startsAt: Timestamp,
  startedAt: Timestamp.nullable(),
  endedAt: Timestamp.nullable(),
  detail: shown.openapi({ description: "What it waits for." }),
});

const ReadComparison = z
  .object({
    operationId: text(60),
    equal: count,
    different: count,
    lagging: count.openapi({ description: "Differed while writes were still on their way." }),
    failed: count,
    dropped: count.openapi({ description: "Not compared, because too many were waiting." }),
    last: z.array(z.object({ field: shown, old: shown, new: shown, at: Timestamp })),
  })
  .openapi("ReadComparison");

const ParitySummary = z.object({
  reportId: idOf("par"),
  state: z.enum(["queued", "running", "done", "failed"]),
  compared: count,
  equal: count,
  score: z.number().min(0).max(100).nullable().openapi({ description: "Percent that is equal, rounded down." }),
  createdAt: Timestamp,
  begunAt: Timestamp.nullable(),
  endedAt: Timestamp.nullable(),
});

export const Migration = z
  .object({
    domain: Domain,
    stage: Stage,
    version: count.openapi({ description: "One more with every step." }),
    oldBackend: Backend,
    newBackend: Backend.nullable(),
    serving: Backend.openapi({ description: "Answers lists and summaries, and takes what no canary leads elsewhere." }),
    canary: CanaryRule.nullable(),
    changedAt: Timestamp.nullable(),
    changedBy: text(120).nullable(),
    reason: Reason.nullable(),
    mirror: z.array(MirrorQueue),
    backfill: Backfill.nullable(),
    reads: z.array(ReadComparison),
    parity: ParitySummary.nullable().openapi({ description: "The latest report that is done." }),
    lacking: z
      .array(text(60))
      .openapi({ description: "Operations of the domain that the new backend cannot do and the old one can." }),
  })
  .openapi("Migration");
export type Migration = z.output<typeof Migration>;

const Difference = z
  .object({
    key: text(200).openapi({ description: "The reference, item, or location and item." }),
    field: shown.openapi({ description: "Null: the whole row." }),
    old: shown,
    new: shown,
    cause: z.enum(["not-mirrored-yet", "refused", "missing", "only-in-the-new", "differs"]),
    detail: text(1_000).nullable().openapi({ description: "What the backend said that did not take it." }),
  })
  .openapi("ParityDifference");

export const ParityReport = ParitySummary.extend({
  domain: Domain,
  oldBackend: Backend,
  newBackend: Backend,
  requestedBy: text(120),
  detail: text(1_000).nullable().openapi({ description: "Why it failed." }),
  totals: z.array(z.object({ name: text(200), old: z.int(), new: z.int() }).openapi("ParityTotal")).openapi({
    description: "Counts, units and amounts in minor units, of both sides.",
  }),
  differences: z.array(Difference).openapi({ description: "The first 200." }),
}).openapi("ParityReport");

export const CrossReferenceKind = z.enum([
  "sales-order",
  "delivery",
  "credit-note",
  "stock-transfer",
  "stock-count",
  "journal-entry",
  "customer",
]);
export type CrossReferenceKind = z.output<typeof CrossReferenceKind>;

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
      schema: page(
        z
          .object({
            domain: Domain,
            fromStage: Stage,
            toStage: Stage,
            oldBackend: Backend,
            newBackend: Backend.nullable(),
            canary: CanaryRule.nullable(),
            version: count,
            at: Timestamp,
            by: text(120),
            reason: Reason.nullable(),
            override: Reason.nullable(),
            parityScore: z.number().min(0).max(100).nullable(),
          })
          .openapi("MigrationLogEntry"),
      ).openapi("MigrationLogPage"),
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
