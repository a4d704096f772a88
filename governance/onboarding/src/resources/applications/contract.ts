/** A team's applications, and what they were used for. */
import { operation } from "@tierline/kernel/api/operation";
import { Cidr } from "@tierline/kernel/model/addresses";
import { BusinessDate, page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ApplicationId, CredentialId, Name } from "../names.ts";
import { reading, writing } from "../policies.ts";

export const Credential = z
  .object({
    credentialId: CredentialId,
    state: z.enum(["active", "revoked"]),
    createdAt: Timestamp,
    revokedAt: Timestamp.nullable(),
  })
  .openapi("Credential");

export const Application = z
  .object({
    applicationId: ApplicationId,
    name: Name,
    environment: z.enum(["sandbox", "live"]).openapi({ description: "In the sandbox: sample data of its own." }),
    plan: text(60).openapi({ description: "Which limits hold.", example: "sandbox" }),
    state: z
      .enum(["active", "expired", "retired"])
      .openapi({ description: "Calls of one that is not active are refused. An expired one can be renewed." }),
    allowedAddresses: z.array(Cidr).max(50).openapi({ description: "Where it may call from; empty: from anywhere." }),
    scopes: z.array(text(60)).openapi({ description: "What its tokens may do.", example: ["storefront:read"] }),
    createdAt: Timestamp,
    expiresAt: Timestamp.nullable().openapi({ description: "Null: does not expire." }),
    credentials: z.array(Credential).openapi({ description: "Those that hold, then those revoked; latest first." }),
  })
  .openapi("OwnApplication");

const one = z.object({ applicationId: ApplicationId });
const problems = ["not-found"] as const;

export const listApplications = operation({
  operationId: "listApplications",
  method: "get",
  path: "/applications",
  summary: "List the applications of one's own team",
  tags: ["applications"],
  request: {
    query: PageQuery.extend({
      environment: z.enum(["sandbox", "live"]).optional().openapi({ description: "Only those of this environment." }),
    }),
  },
  responses: {
    200: { description: "A page of applications, latest first; none that are retired.", schema: page(Application) },
  },
  policy: reading,
});

export const createApplication = operation({
  operationId: "createApplication",
  method: "post",
  path: "/applications",
  summary: "Create an application in the sandbox",
  description: "It is ready at once; ask for a credential next. It expires unless it is renewed.",
  tags: ["applications"],
  request: { body: z.object({ name: Name }), example: { name: "Marketplace connector" } },
  responses: { 201: { description: "The application.", schema: Application } },
  problems: ["conflict"],
  policy: writing,
});

export const getApplication = operation({
  operationId: "getApplication",
  method: "get",
  path: "/applications/{applicationId}",
  summary: "Get an application",
  tags: ["applications"],
  request: { params: one },
  responses: { 200: { description: "The application.", schema: Application } },
  problems,
  policy: reading,
});

export const changeApplication = operation({
  operationId: "changeApplication",
  method: "put",
  path: "/applications/{applicationId}/settings",
  summary: "Rename an application, or say where it may call from",
  description: "In force within seconds.",
  tags: ["applications"],
  request: {
    params: one,
    body: z.object({ name: Name, allowedAddresses: z.array(Cidr).max(50) }).openapi("ApplicationChange"),
    example: { name: "Marketplace connector", allowedAddresses: ["203.0.113.0/24"] },
  },
  responses: { 200: { description: "The application as it is now.", schema: Application } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const renewApplication = operation({
  operationId: "renewApplication",
  method: "post",
  path: "/applications/{applicationId}/renewals",
  summary: "Renew a sandbox application",
  description: "It then lasts as long as a new one, also when it had expired.",
  tags: ["applications"],
  request: { params: one },
  responses: { 200: { description: "The application as it is now.", schema: Application } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const retireApplication = operation({
  operationId: "retireApplication",
  method: "delete",
  path: "/applications/{applicationId}",
  summary: "Retire an application for good",
  description: "Its credentials are revoked; nothing brings it back.",
  tags: ["applications"],
  request: { params: one },
  responses: { 200: { description: "The application as it is now.", schema: Application } },
  problems,
  policy: writing,
});

const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const Usage = z
  .object({
    day: BusinessDate,
    api: text(80),
    major: z.int().min(0),
    operationId: text(80),
    answered: Count,
    refused: Count.openapi({ description: "Answered with a 4xx." }),
    failed: Count.openapi({ description: "Answered with a 5xx." }),
  })
  .openapi("ApplicationUsage");

export const listApplicationUsage = operation({
  operationId: "listApplicationUsage",
  method: "get",
  path: "/applications/{applicationId}/usage",
  summary: "List what an application called",
  description: "Counted where the calls are answered; some seconds behind.",
  tags: ["applications"],
  request: {
    params: one,
    query: PageQuery.extend({
      from: BusinessDate.optional().openapi({ description: "The first day, UTC; 30 days ago unless stated." }),
      to: BusinessDate.optional().openapi({ description: "The last day, UTC; today unless stated." }),
    }),
  },
  responses: { 200: { description: "A page of calls by day and operation, latest day first.", schema: page(Usage) } },
  problems,
  policy: reading,
});

const Latency = z.array(Count).min(10).max(10).openapi({
  description:
    "Calls that took at most 5, 10, 25, 50, 100, 250, 500, 1000 and 2500 milliseconds, each without the class before; the last: longer.",
});
const called = { api: text(80), major: z.int().min(0), operationId: text(80), status: z.int().min(100).max(599) };

export const Traffic = z
  .object({
    hour: Timestamp.openapi({ description: "Its first moment, UTC." }),
    ...called,
    calls: Count,
    latency: Latency,
  })
  .openapi("ApplicationTraffic");

export const listApplicationTraffic = operation({
  operationId: "listApplicationTraffic",
  method: "get",
  path: "/applications/{applicationId}/traffic",
  summary: "List an application's calls by hour, operation and status",
  description: "Kept for 35 days; some seconds behind.",
  tags: ["applications"],
  request: {
    params: one,
    query: PageQuery.extend({
      from: Timestamp.optional().openapi({ description: "The first hour; 24 hours ago unless stated." }),
      to: Timestamp.optional().openapi({ description: "Before this moment; until now unless stated." }),
    }),
  },
  responses: { 200: { description: "A page of traffic, latest hour first.", schema: page(Traffic) } },
  problems,
  policy: reading,
});

export const Failure = z
  .object({
    failureId: text(60),
    at: Timestamp,
    ...called,
    kind: text(60).openapi({ description: "The problem's kind: `/problems/<kind>` explains it." }),
    detail: text(300, 0),
    pointers: z.array(text(200, 0)).openapi({ description: "Where in the request, if it names places." }),
    correlationId: text(64),
  })
  .openapi("ApplicationFailure");

export const listApplicationFailures = operation({
  operationId: "listApplicationFailures",
  method: "get",
  path: "/applications/{applicationId}/failures",
  summary: "List an application's last failed calls",
  description: "With the reason; at most ten every few seconds, three of one kind; kept for 14 days.",
  tags: ["applications"],
  request: {
    params: one,
    query: PageQuery.extend({
      kind: text(60).optional().openapi({ description: "Only problems of this kind.", example: "invalid" }),
    }),
  },
  responses: { 200: { description: "A page of failed calls, latest first.", schema: page(Failure) } },
  problems,
  policy: reading,
});

export const Notice = z
  .object({
    api: text(80),
    major: z.int().min(0),
    operationId: text(80).nullable().openapi({ description: "Null: the whole version ends." }),
    since: BusinessDate.openapi({ description: "Deprecated from this day on." }),
    sunset: BusinessDate.openapi({ description: "From this day on it answers 410." }),
    successor: text(200).openapi({ description: "What to use instead." }),
    calls: Count.openapi({ description: "Of this application, in the last 30 days." }),
    lastSeen: BusinessDate,
  })
  .openapi("DeprecationNotice");

export const listApplicationNotices = operation({
  operationId: "listApplicationNotices",
  method: "get",
  path: "/applications/{applicationId}/notices",
  summary: "List what an application calls that ends",
  tags: ["applications"],
  request: { params: one, query: PageQuery },
  responses: { 200: { description: "All of them, soonest end first.", schema: page(Notice) } },
  problems,
  policy: reading,
});
