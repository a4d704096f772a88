/** What the API tells of a domain that moves. */
import { idOf } from "@tierline/kernel/model/ids";
import { text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Domain } from "./domain.ts";
import { CanaryRule, Stage } from "./stage.ts";

export const Backend = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .openapi({ description: "The name that the configuration gives a backend; opaque." });

export const count = z.int().min(0);
const shown = text(400).nullable();
export const Reason = text(500);

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

export const MigrationLogEntry = z
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
  .openapi("MigrationLogEntry");
