/** Deliveries: one event for one endpoint, with every attempt. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { DeliveryId, EndpointId, EventId } from "../names.ts";
import { reading, writing } from "../policies.ts";

const DeliveryType = text(80).openapi({ description: "Of the event; `endpoint.test` for one that was asked for." });

export const Delivery = z
  .object({
    deliveryId: DeliveryId,
    endpointId: EndpointId,
    eventId: EventId,
    type: DeliveryType,
    key: text(200).openapi({ description: "What order is kept by: the order, or the return." }),
    state: z.enum(["waiting", "delivered", "given-up"]),
    attempts: z.int().min(0),
    lastStatus: z.int().nullable().openapi({ description: "Of the last answer; null: there was none." }),
    lastError: text(300).nullable(),
    occurredAt: Timestamp,
    nextAttemptAt: Timestamp.nullable(),
    finishedAt: Timestamp.nullable(),
  })
  .openapi("Delivery");

export const Attempt = z
  .object({
    at: Timestamp,
    ms: z.int().min(0),
    status: z.int().nullable(),
    error: text(300).nullable(),
    answer: text(2_048, 0).nullable().openapi({ description: "The beginning of what was answered." }),
  })
  .openapi("DeliveryAttempt");

export const DeliveryDetail = Delivery.extend({
  payload: z.record(z.string(), z.unknown()).openapi({ description: "What is sent." }),
  history: z.array(Attempt).openapi({ description: "Latest first, at most 50." }),
}).openapi("DeliveryDetail");

const one = z.object({ deliveryId: DeliveryId });
const ofEndpoint = z.object({ endpointId: EndpointId });
const problems = ["not-found"] as const;

export const listDeliveries = operation({
  operationId: "listDeliveries",
  method: "get",
  path: "/endpoints/{endpointId}/deliveries",
  summary: "List the deliveries of an endpoint",
  description: "Kept for 30 days, or as long as the platform's owner says.",
  tags: ["deliveries"],
  request: {
    params: ofEndpoint,
    query: PageQuery.extend({
      state: Delivery.shape.state.optional().openapi({ description: "Only deliveries in this state." }),
      type: DeliveryType.optional(),
    }),
  },
  responses: { 200: { description: "A page of deliveries, latest first.", schema: page(Delivery) } },
  problems,
  policy: reading,
});

export const getDelivery = operation({
  operationId: "getDelivery",
  method: "get",
  path: "/deliveries/{deliveryId}",
  summary: "Get a delivery with its payload and attempts",
  tags: ["deliveries"],
  request: { params: one },
  responses: { 200: { description: "The delivery.", schema: DeliveryDetail } },
  problems,
  policy: reading,
});

export const repeatDelivery = operation({
  operationId: "repeatDelivery",
  method: "post",
  path: "/deliveries/{deliveryId}/repetitions",
  summary: "Send a delivery again",
  description:
    "Under the same `webhook-id`: a receiver that has it already can tell. One that waits is sent now, with all its attempts before it.",
  tags: ["deliveries"],
  request: { params: one },
  responses: { 200: { description: "The delivery, waiting to be sent.", schema: Delivery } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const sendTestEvent = operation({
  operationId: "sendTestEvent",
  method: "post",
  path: "/endpoints/{endpointId}/test-events",
  summary: "Send a test event to an endpoint",
  tags: ["deliveries"],
  request: { params: ofEndpoint },
  responses: { 201: { description: "The delivery, waiting to be sent.", schema: Delivery } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const recoverDeliveries = operation({
  operationId: "recoverDeliveries",
  method: "post",
  path: "/endpoints/{endpointId}/recoveries",
  summary: "Send again what was given up since a moment",
  description: "Or everything since then, delivered or not, to an endpoint that lost what it had.",
  tags: ["deliveries"],
  request: {
    params: ofEndpoint,
    body: z
      .object({
        since: Timestamp,
        which: z.enum(["given-up", "all"]).openapi({ description: "`all`: also what was delivered." }),
      })
      .openapi("Recovery"),
    example: { since: "2026-11-30T06:00:00Z", which: "given-up" },
  },
  responses: {
    200: {
      description: "How many deliveries wait again.",
      schema: z.object({ endpointId: EndpointId, recovered: z.int().min(0) }).openapi("Recovered"),
    },
  },
  problems: ["not-found", "conflict"],
  policy: writing,
});
