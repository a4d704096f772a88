/** From the sandbox to live: checks that run themselves, a request, a decision. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ApiMajor, ApplicationId, Name, PersonId, Reason, RequestId, TeamId } from "../names.ts";
import { deciding, reading, reviewing, writing } from "../policies.ts";

export const GoLiveCheck = z
  .object({
    check: z.enum([
      "first-call",
      "repeated-write",
      "waited-for-limit",
      "verified-webhook-signatures",
      "met-a-refusal",
      "nothing-deprecated",
      "rotated-a-secret",
    ]),
    title: text(120),
    required: z.boolean().openapi({
      description:
        "False: good to have, and no reason to refuse. That signatures are verified is required where there are webhooks.",
    }),
    passed: z.boolean(),
    hint: text(500).openapi({ description: "What was seen, or how to pass it." }),
    seenAt: Timestamp.nullable(),
  })
  .openapi("GoLiveCheck");
export type GoLiveCheck = z.output<typeof GoLiveCheck>;

const Plan = text(60).openapi({ description: "A plan for live applications.", example: "standard" });

const OfferedPlan = z
  .object({
    plan: Plan,
    limits: z.array(text(120)).openapi({ description: "In words.", example: ["2,000 reads in 10 seconds"] }),
  })
  .openapi("OfferedPlan");

export const Offer = z
  .object({
    apis: z.array(z.object({ api: ApiMajor, title: text(200), scopes: z.array(text(60)) })),
    plans: z.array(OfferedPlan),
    sandbox: OfferedPlan.openapi({ description: "What every application in the sandbox has." }),
    decidedWithinHours: z.number().min(0).openapi({
      description: "What half of the requests of the last 90 days took; a promise of the house before there were any.",
    }),
  })
  .openapi("AccessOffer");

export const AccessRequest = z
  .object({
    requestId: RequestId,
    applicationId: ApplicationId.openapi({ description: "The sandbox application that was tried." }),
    name: Name,
    apis: z.array(ApiMajor),
    plan: Plan,
    purpose: text(1_000, 10),
    checks: z.array(GoLiveCheck).openapi({ description: "As they were when it was asked." }),
    state: z.enum(["pending", "approved", "refused", "withdrawn"]),
    requestedAt: Timestamp,
    expectedBy: Timestamp.nullable().openapi({
      description: "When a decision is to be expected; null once there is one.",
    }),
    decidedAt: Timestamp.nullable(),
    reason: text(500).nullable().openapi({ description: "Of the decision." }),
    liveApplicationId: ApplicationId.nullable().openapi({ description: "Create a credential for it, and go." }),
  })
  .openapi("AccessRequest");

export const ReviewedRequest = AccessRequest.extend({
  team: z.object({ teamId: TeamId, name: Name }),
  requestedBy: PersonId,
  decidedBy: text(250).nullable(),
}).openapi("ReviewedRequest");

const ofApplication = z.object({ applicationId: ApplicationId });
const one = z.object({ requestId: RequestId });
const State = AccessRequest.shape.state.optional().openapi({ description: "Only requests in this state." });

export const listGoLiveChecks = operation({
  operationId: "listGoLiveChecks",
  method: "get",
  path: "/applications/{applicationId}/go-live-checks",
  summary: "List what a sandbox application has shown, and what is missing for going live",
  description: "Found in its calls; nobody has to ask for it.",
  tags: ["access"],
  request: { params: ofApplication, query: PageQuery },
  responses: { 200: { description: "All checks, those that are required first.", schema: page(GoLiveCheck) } },
  problems: ["not-found"],
  policy: reading,
});

export const getAccessOffer = operation({
  operationId: "getAccessOffer",
  method: "get",
  path: "/access-offer",
  summary: "Get the APIs and plans that can be asked for",
  tags: ["access"],
  responses: { 200: { description: "What is offered.", schema: Offer } },
  policy: reading,
});

export const requestAccess = operation({
  operationId: "requestAccess",
  method: "post",
  path: "/access-requests",
  summary: "Ask for access to live APIs",
  description: "For admins. Required checks must have passed.",
  tags: ["access"],
  request: {
    body: z
      .object({
        applicationId: ApplicationId,
        name: Name,
        apis: z.array(ApiMajor).min(1).max(20),
        plan: Plan,
        purpose: text(1_000, 10).openapi({ description: "What it is for, to whoever decides." }),
      })
      .openapi("NewAccessRequest"),
    example: {
      applicationId: "app_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
      name: "Marketplace connector, live",
      apis: ["experience/storefront@v2"],
      plan: "standard",
      purpose: "Orders of our marketplace's shoppers.",
    },
  },
  responses: { 201: { description: "The request.", schema: AccessRequest } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const listAccessRequests = operation({
  operationId: "listAccessRequests",
  method: "get",
  path: "/access-requests",
  summary: "List the requests of one's own team",
  tags: ["access"],
  request: { query: PageQuery.extend({ state: State }) },
  responses: { 200: { description: "A page of requests, latest first.", schema: page(AccessRequest) } },
  policy: reading,
});

export const withdrawAccessRequest = operation({
  operationId: "withdrawAccessRequest",
  method: "delete",
  path: "/access-requests/{requestId}",
  summary: "Withdraw a request that is not decided",
  tags: ["access"],
  request: { params: one },
  responses: { 200: { description: "The request as it is now.", schema: AccessRequest } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const listAccessReviews = operation({
  operationId: "listAccessReviews",
  method: "get",
  path: "/access-reviews",
  summary: "List the requests of all teams",
  tags: ["access reviews"],
  request: { query: PageQuery.extend({ state: State }) },
  responses: { 200: { description: "A page of requests, latest first.", schema: page(ReviewedRequest) } },
  policy: reviewing,
});

export const decideAccess = operation({
  operationId: "decideAccess",
  method: "put",
  path: "/access-reviews/{requestId}/decision",
  summary: "Approve or refuse a request for access",
  description: "Approving makes the live application; its team creates the credential, which nobody else sees.",
  tags: ["access reviews"],
  request: {
    params: one,
    body: z.object({ decision: z.enum(["approve", "refuse"]), reason: Reason }).openapi("AccessDecision"),
    example: { decision: "approve", reason: "The contract is signed." },
  },
  responses: { 200: { description: "The request as it is now.", schema: ReviewedRequest } },
  problems: ["not-found", "conflict"],
  policy: deciding,
});
