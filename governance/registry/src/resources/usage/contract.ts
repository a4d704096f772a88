/** Who uses what: measured at run time, and declared by subscribers. */
import { operation } from "@tierline/kernel/api/operation";
import { BusinessDate, page, PageQuery, queryBoolean, text, z } from "@tierline/kernel/model/schema";
import { Deprecation } from "../../catalog/contract-document.ts";
import { ApiId, ApiPath, ClientId, Major, MajorParameter, OperationId, Pointer } from "../names.ts";
import { reading } from "../policies.ts";

const used = { api: ApiId, major: Major, operationId: OperationId, clientId: ClientId };
const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const Outcome = z.enum(["answered", "refused", "failed"]);

export const ReportedUsage = z.object({ ...used, tenant: text(120), outcome: Outcome, calls: Count });
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
