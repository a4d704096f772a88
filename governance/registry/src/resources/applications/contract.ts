/** Applications and what they are subscribed to. */
import { operation } from "@tierline/kernel/api/operation";
import { Cidr } from "@tierline/kernel/model/addresses";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ApiId, ClientId, Major, MajorParameter, OperationId, Pointer, Team } from "../names.ts";
import { reading, reporting, writing } from "../policies.ts";

const Status = z.enum(["active", "suspended"]).openapi({ description: "A suspended application is refused with 403." });
const PlanName = text(60).openapi({ description: "In place of the plan in its token.", example: "standard" });

/** What its owner says of an application. */
export const ApplicationEntry = z
  .object({
    name: text(200),
    tenant: text(120).openapi({ description: "The partner or retailer whose data it may see." }),
    owner: Team,
    plan: PlanName.nullable(),
    allowedAddresses: z.array(Cidr).max(100).openapi({ description: "Where it may call from; empty: from anywhere." }),
    status: Status,
  })
  .openapi("ApplicationEntry");

const RevokedCredentials = z.array(ClientId).openapi({
  description: "OAuth clients of it whose tokens are refused: revoked within the last minutes.",
});

export const Application = ApplicationEntry.extend({
  clientId: ClientId,
  revokedCredentials: RevokedCredentials,
  registeredAt: Timestamp,
  updatedAt: Timestamp,
}).openapi("Application");

const Fields = z.record(OperationId, z.array(Pointer).max(500)).openapi({
  description: "Fields of answers that the application reads, by operation: what a change may not take away unnoticed.",
});

export const Subscription = z
  .object({
    clientId: ClientId,
    api: ApiId,
    major: Major,
    fields: Fields,
    subscribedAt: Timestamp,
    updatedAt: Timestamp,
  })
  .openapi("Subscription");

/** What the run-time policy needs to know of an application. */
export const ApplicationSettings = z
  .object({
    clientId: ClientId,
    plan: PlanName.nullable(),
    allowedAddresses: z.array(Cidr),
    status: Status,
    revokedCredentials: RevokedCredentials,
  })
  .openapi("ApplicationSettings");

/** A client id may have a slash, so it is a parameter of the query or the body, never of the path. */
const one = z.object({ clientId: ClientId });

export const listApplications = operation({
  operationId: "listApplications",
  method: "get",
  path: "/applications",
  summary: "List applications",
  tags: ["applications"],
  request: {
    query: PageQuery.extend({
      clientId: ClientId.optional(),
      tenant: text(120).optional().openapi({ description: "Only applications of this tenant." }),
      status: Status.optional(),
    }),
  },
  responses: { 200: { description: "A page of applications, by client id.", schema: page(Application) } },
  policy: reading,
});

export const putApplication = operation({
  operationId: "putApplication",
  method: "put",
  path: "/applications",
  summary: "Register an application, or change it",
  tags: ["applications"],
  request: {
    body: one.extend({ application: ApplicationEntry }),
    example: {
      clientId: "web-shop",
      application: {
        name: "Web shop",
        tenant: "tierline",
        owner: "digital-channels",
        plan: "standard",
        allowedAddresses: ["203.0.113.0/24"],
        status: "active",
      },
    },
  },
  responses: { 200: { description: "The application as it is now.", schema: Application } },
  policy: writing,
});

export const listApplicationSettings = operation({
  operationId: "listApplicationSettings",
  method: "get",
  path: "/application-settings",
  summary: "List what the run-time policy enforces per application",
  tags: ["applications"],
  request: { query: PageQuery },
  responses: { 200: { description: "A page of settings, by client id.", schema: page(ApplicationSettings) } },
  policy: { ...reading, scopes: reporting.scopes, priority: "normal" },
});

const subscribed = one.extend({ api: ApiId });

export const listSubscriptions = operation({
  operationId: "listSubscriptions",
  method: "get",
  path: "/subscriptions",
  summary: "List subscriptions",
  tags: ["applications"],
  request: {
    query: PageQuery.extend({ clientId: ClientId.optional(), api: ApiId.optional(), major: MajorParameter.optional() }),
  },
  responses: { 200: { description: "A page of subscriptions, by client id and API.", schema: page(Subscription) } },
  policy: reading,
});

export const putSubscription = operation({
  operationId: "putSubscription",
  method: "put",
  path: "/subscriptions",
  summary: "Subscribe an application to an API, or change what it declares to read",
  tags: ["applications"],
  request: {
    body: subscribed.extend({ major: Major, fields: Fields }),
    example: { clientId: "web-shop", api: "process/orders", major: 1, fields: { placeOrder: ["/lines/*/quantity"] } },
  },
  responses: { 200: { description: "The subscription as it is now.", schema: Subscription } },
  problems: ["not-found"],
  policy: writing,
});

export const endSubscription = operation({
  operationId: "endSubscription",
  method: "delete",
  path: "/subscriptions",
  summary: "End a subscription",
  tags: ["applications"],
  request: { query: subscribed.extend({ major: MajorParameter }) },
  responses: { 200: { description: "The subscription that ended.", schema: Subscription } },
  problems: ["not-found"],
  policy: writing,
});
