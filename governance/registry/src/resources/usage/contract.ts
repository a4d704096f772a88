/** Who uses what: measured at run time, and declared by subscribers. */
import { operation } from "@tierline/kernel/api/operation";
import { idOf } from "@tierline/kernel/model/ids";
import { BusinessDate, page, PageQuery, queryBoolean, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Deprecation } from "../../catalog/contract-document.ts";
import { ApiId, ApiPath, ClientId, Major, MajorParameter, OperationId, Pointer } from "../names.ts";
import { reading } from "../policies.ts";

const used = { api: ApiId, major: Major, operationId: OperationId, clientId: ClientId };
const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const Outcome = z.enum(["answered", "refused", "failed"]);

const Status = z.int().min(100).max(599).openapi({ description: "The HTTP status answered.", example: 200 });
const Latency = z.array(Count).min(10).max(10).openapi({
  description:
    "Calls that took at most 5, 10, 25, 50, 100, 250, 500, 1000 and 2500 milliseconds, each without the class before; the last: longer.",
});

export const ReportedUsage = z.object({
  ...used,
  tenant: text(120),
  outcome: Outcome,
  calls: Count,
  status: Status.optional().openapi({ description: "Left out by processes that only count outcomes." }),
  latency: Latency.optional(),
});
export const ReportedFields = z.object({ ...used, samples: Count, pointers: z.array(Pointer).max(500) });

export const Usage = z
  .object({
    ...used,
    day: BusinessDate,
    tenant: text(120),
    application: text(200).openapi({ description: "The registered name, or the client's id." }),
    answered: Count,
    refused: Count.openapi({ description: "Answered with a 4xx." }),
    failed: Count.openapi({ description: "Answered with a 5xx." }),
  })
  .openapi("Usage");

const Kind = text(60).openapi({
  description: "The problem's kind: `/problems/<kind>` explains it.",
  example: "invalid",
});

export const ReportedFailure = z.object({
  ...used,
  at: Timestamp,
  status: Status,
  kind: Kind,
  detail: text(300, 0),
  pointers: z.array(text(200, 0)).max(10).openapi({ description: "Where in the request, if it names places." }),
  correlationId: text(64),
});

export const Traffic = z
  .object({
    hour: Timestamp.openapi({ description: "Its first moment, UTC." }),
    api: ApiId,
    major: Major,
    operationId: OperationId,
    status: Status,
    calls: Count,
    latency: Latency,
  })
  .openapi("Traffic");

export const Failure = ReportedFailure.extend({
  failureId: idOf("flr").openapi({ description: "One failed call." }),
}).openapi("Failure");

export const Evidence = z
  .object({
    clientId: ClientId,
    proof: z.enum(["repeated-write", "waited-for-limit"]).openapi({
      description:
        "`repeated-write`: sent a write again under its key. `waited-for-limit`: was refused with 429, and waited as long as it was told.",
    }),
    at: Timestamp,
    correlationId: text(64),
  })
  .openapi("Evidence");

const window = z.int().min(1).max(400);

export const Consumer = z
  .object({
    clientId: ClientId,
    application: text(200),
    owner: text(120).nullable().openapi({ description: "Null: the application is not registered." }),
    api: ApiId,
    major: Major,
    calls: Count,
    lastSeen: BusinessDate.nullable().openapi({ description: "Null: subscribed, and not seen in the window." }),
    subscribed: z.boolean(),
    operations: z.array(
      z.object({
        operationId: OperationId,
        calls: Count,
        requestFields: z.array(Pointer).openapi({ description: "Seen in samples of its requests." }),
        responseFields: z.array(Pointer).openapi({ description: "Declared with its subscription." }),
      }),
    ),
  })
  .openapi("Consumer");

export const listUsage = operation({
  operationId: "listUsage",
  method: "get",
  path: "/usage",
  summary: "List calls by day, client and operation",
  tags: ["usage"],
  request: {
    query: PageQuery.extend({
      api: ApiId.optional(),
      operationId: OperationId.optional(),
      clientId: ClientId.optional(),
      from: BusinessDate.optional().openapi({ description: "The first day; 30 days ago unless stated." }),
      to: BusinessDate.optional().openapi({ description: "The last day; today unless stated." }),
    }),
  },
  responses: { 200: { description: "A page of usage, latest day first.", schema: page(Usage) } },
  policy: reading,
});

export const listTraffic = operation({
  operationId: "listTraffic",
  method: "get",
  path: "/traffic",
  summary: "List one application's calls by hour, operation and status",
  description: "Kept for 35 days; `listUsage` has days, for longer.",
  tags: ["usage"],
  request: {
    query: PageQuery.extend({
      clientId: ClientId,
      from: Timestamp.optional().openapi({ description: "The first hour; 24 hours ago unless stated." }),
      to: Timestamp.optional().openapi({ description: "Before this moment; until now unless stated." }),
    }),
  },
  responses: { 200: { description: "A page of traffic, latest hour first.", schema: page(Traffic) } },
  policy: reading,
});

export const listFailures = operation({
  operationId: "listFailures",
  method: "get",
  path: "/failures",
  summary: "List one application's last failed calls",
  description: "At most ten of an application every few seconds, three of one kind; kept for 14 days.",
  tags: ["usage"],
  request: {
    query: PageQuery.extend({
      clientId: ClientId,
      kind: Kind.optional().openapi({ description: "Only problems of this kind." }),
    }),
  },
  responses: { 200: { description: "A page of failed calls, latest first.", schema: page(Failure) } },
  policy: reading,
});

export const listEvidence = operation({
  operationId: "listEvidence",
  method: "get",
  path: "/evidence",
  summary: "List what one application in the sandbox has shown that it can do",
  tags: ["usage"],
  request: { query: PageQuery.extend({ clientId: ClientId }) },
  responses: { 200: { description: "A page of proofs, each as it was seen last.", schema: page(Evidence) } },
  policy: reading,
});

export const listConsumers = operation({
  operationId: "listConsumers",
  method: "get",
  path: "/apis/{tier}/{name}/consumers",
  summary: "List who uses an API",
  description: "Applications that called it within the last 30 days, or that subscribed to it; most calls first.",
  tags: ["usage"],
  request: {
    params: ApiPath,
    query: z.object({
      major: MajorParameter.optional(),
      days: z.coerce
        .number()
        .pipe(window)
        .optional()
        .openapi({ type: "integer", minimum: 1, maximum: 400, description: "How far to look back; 30 unless stated." }),
    }),
  },
  responses: { 200: { description: "At most 1,000 of them.", schema: z.object({ consumers: z.array(Consumer) }) } },
  policy: reading,
});

export const EndingUse = z
  .object({
    api: ApiId,
    major: Major,
    operationId: OperationId.nullable().openapi({ description: "Null: the whole version ends." }),
    deprecation: Deprecation,
    daysLeft: z.int().openapi({ description: "Until the sunset; 0 or less: it answers 410." }),
    consumers: z.array(z.object({ clientId: ClientId, application: text(200), calls: Count, lastSeen: BusinessDate })),
  })
  .openapi("EndingUse");

export const listDeprecations = operation({
  operationId: "listDeprecations",
  method: "get",
  path: "/deprecations",
  summary: "List what ends, and who still calls it",
  tags: ["usage"],
  request: {
    query: z.object({
      api: ApiId.optional(),
      inUse: queryBoolean.optional().openapi({ description: "Only what somebody still called in the last 30 days." }),
    }),
  },
  responses: {
    200: { description: "Soonest first.", schema: z.object({ deprecations: z.array(EndingUse) }) },
  },
  policy: reading,
});
