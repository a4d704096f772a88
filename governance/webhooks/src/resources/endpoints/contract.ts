/** Endpoints: where an application is told of what happens to its orders. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { ApplicationId, EndpointId, EndpointUrl, EventType, Secret } from "../names.ts";
import { judging, reading, writing } from "../policies.ts";

const settings = {
  url: EndpointUrl,
  eventTypes: z.array(EventType).min(1).max(50),
  ordered: z.boolean().openapi({
    description: "Of one order, the next event waits until the one before is delivered. Others are not held up.",
  }),
  description: text(200, 0).openapi({ description: "For people." }),
};

const exampleSettings = {
  url: "https://hooks.partner.example/tierline",
  eventTypes: ["order.shipped.v2"],
  ordered: false,
  description: "What left, for the mail to the customer.",
};

const checkedAnswer = (description: string) =>
  z
    .object({
      asExpected: z.boolean(),
      status: z.int().nullable().openapi({ description: "Null: there was no answer." }),
    })
    .openapi({ description });

export const SignatureCheck = z
  .object({
    at: Timestamp,
    passed: z.boolean().openapi({ description: "Both answers were as expected: it verifies signatures." }),
    signed: checkedAnswer("To a message that was truly signed; expected 2xx."),
    forged: checkedAnswer("To one with a false signature; expected 4xx, other than 408 and 429."),
    hint: text(400).openapi({ description: "What was seen, and how to mend it." }),
  })
  .openapi("SignatureCheck", {
    description: "The last look whether an endpoint verifies signatures; null where there was none at its address.",
  });

export const Endpoint = z
  .object({
    endpointId: EndpointId,
    applicationId: ApplicationId,
    ...settings,
    state: z.enum(["unverified", "active", "disabled"]).openapi({
      description:
        "`unverified`: nothing is sent until it has answered the verification. `disabled`: it failed for too long, or was switched off. What happens meanwhile waits for it if it was verified before, at whatever address.",
    }),
    stateReason: text(300).nullable(),
    failingSince: Timestamp.nullable().openapi({ description: "Null: its last delivery succeeded." }),
    waiting: z.int().min(0).openapi({ description: "Deliveries that are still to succeed." }),
    oldSecretUntil: Timestamp.nullable().openapi({ description: "Until then the secret before signs as well." }),
    signatureCheck: SignatureCheck.nullable(),
    createdAt: Timestamp,
  })
  .openapi("Endpoint");

export const NewEndpoint = Endpoint.extend({ secret: Secret }).openapi("NewEndpoint");

export const Verification = z
  .object({
    endpoint: Endpoint,
    verified: z.boolean(),
    detail: text(400).openapi({ description: "What it answered, and what was expected." }),
  })
  .openapi("Verification");

/** As others see it: of its address the host alone, since the rest may hold a token. */
export const CheckedEndpoint = z
  .object({
    endpointId: EndpointId,
    host: text(1_000),
    state: Endpoint.shape.state,
    signatureCheck: SignatureCheck.nullable(),
  })
  .openapi("CheckedEndpoint");

const one = z.object({ endpointId: EndpointId });
const problems = ["not-found"] as const;
const answered = { 200: { description: "The endpoint as it is now.", schema: Endpoint } } as const;

export const listEndpoints = operation({
  operationId: "listEndpoints",
  method: "get",
  path: "/endpoints",
  summary: "List the endpoints of one's applications",
  tags: ["endpoints"],
  request: {
    query: PageQuery.extend({ applicationId: ApplicationId.optional().openapi({ description: "Only of this one." }) }),
  },
  responses: { 200: { description: "A page of endpoints, latest first.", schema: page(Endpoint) } },
  policy: reading,
});

export const getEndpoint = operation({
  operationId: "getEndpoint",
  method: "get",
  path: "/endpoints/{endpointId}",
  summary: "Get an endpoint",
  tags: ["endpoints"],
  request: { params: one },
  responses: answered,
  problems,
  policy: reading,
});

export const createEndpoint = operation({
  operationId: "createEndpoint",
  method: "post",
  path: "/endpoints",
  summary: "Create an endpoint",
  description: "Verify it next: nothing is sent before.",
  tags: ["endpoints"],
  request: {
    body: z.object({ applicationId: ApplicationId, ...settings }).openapi("EndpointEntry"),
    example: { applicationId: "app_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7", ...exampleSettings },
  },
  responses: { 201: { description: "The endpoint, with its secret this once.", schema: NewEndpoint } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const changeEndpoint = operation({
  operationId: "changeEndpoint",
  method: "put",
  path: "/endpoints/{endpointId}/settings",
  summary: "Change an endpoint",
  description: "At another address it has to be verified again, and nothing is known of its signatures.",
  tags: ["endpoints"],
  request: { params: one, body: z.object(settings).openapi("EndpointChange"), example: exampleSettings },
  responses: answered,
  problems,
  policy: writing,
});

export const removeEndpoint = operation({
  operationId: "removeEndpoint",
  method: "delete",
  path: "/endpoints/{endpointId}",
  summary: "Remove an endpoint",
  description: "What waits for it is dropped; its deliveries can no longer be seen.",
  tags: ["endpoints"],
  request: { params: one },
  responses: { 200: { description: "The endpoint as it was.", schema: Endpoint } },
  problems,
  policy: writing,
});

export const verifyEndpoint = operation({
  operationId: "verifyEndpoint",
  method: "post",
  path: "/endpoints/{endpointId}/verifications",
  summary: "Verify an endpoint",
  description:
    'Posts a signed `endpoint.verification` with `data.challenge`. The endpoint answers 2xx with that challenge, as text or as `{"challenge": …}`. Checks signatures on the way: the same comes with a false signature, and is to be refused.',
  tags: ["endpoints"],
  request: { params: one },
  responses: { 200: { description: "Whether it answered as it should.", schema: Verification } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const checkSignatures = operation({
  operationId: "checkSignatures",
  method: "post",
  path: "/endpoints/{endpointId}/signature-checks",
  summary: "Check that an endpoint verifies signatures",
  description:
    "Posts two messages `endpoint.verification`: one truly signed, to be answered 2xx, and one with a false signature, to be answered 4xx. What was seen is kept, and is one of the checks for going live.",
  tags: ["endpoints"],
  request: { params: one },
  responses: { 200: { description: "The endpoint, with what was seen.", schema: Endpoint } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const listSignatureChecks = operation({
  operationId: "listSignatureChecks",
  method: "get",
  path: "/signature-checks",
  summary: "List whether the endpoints of one application verify signatures",
  tags: ["endpoints"],
  request: { query: PageQuery.extend({ applicationId: ApplicationId }) },
  responses: { 200: { description: "All its endpoints, latest first.", schema: page(CheckedEndpoint) } },
  policy: judging,
});

export const switchEndpoint = operation({
  operationId: "switchEndpoint",
  method: "put",
  path: "/endpoints/{endpointId}/switch",
  summary: "Switch an endpoint on or off",
  description: "What happened while it was off waits for it, for 30 days; what was given up before can be recovered.",
  tags: ["endpoints"],
  request: { params: one, body: z.object({ on: z.boolean() }).openapi("EndpointSwitch"), example: { on: false } },
  responses: answered,
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const rotateSecret = operation({
  operationId: "rotateSecret",
  method: "post",
  path: "/endpoints/{endpointId}/secrets",
  summary: "Give an endpoint a new secret",
  description: "For a day the one before signs as well: change over in your own time. Older ones sign no more.",
  tags: ["endpoints"],
  request: { params: one },
  responses: { 201: { description: "The endpoint, with its new secret this once.", schema: NewEndpoint } },
  problems,
  policy: writing,
});
