/** Names that several resources of webhooks use. */
import { idOf } from "@tierline/kernel/model/ids";
import { text, z } from "@tierline/kernel/model/schema";

export const ApplicationId = idOf("app").openapi({ description: "The application that is told." });
export const EndpointId = idOf("whe").openapi({ description: "An endpoint that is told of events." });
export const DeliveryId = idOf("whd").openapi({
  description: "One event for one endpoint; the header `webhook-id` of every attempt.",
});
export const EventType = text(80)
  .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+\.v[1-9][0-9]*$/, "must be a type like order.shipped.v2")
  .openapi({
    description: "The type of an event, with its version: one of those that `listEventTypes` has.",
    example: "order.shipped.v2",
  });
export const EventId = text(100).openapi({ description: "The CloudEvent's id." });
export const EndpointUrl = z
  .url({ protocol: /^https?$/, error: "must be an address like https://hooks.partner.example/tierline" })
  .max(1_000)
  .openapi({
    description: "Where events are posted. HTTPS, and a public address unless the platform's owner allows others.",
    example: "https://hooks.partner.example/tierline",
  });
/** Shown once, and again never. */
export const Secret = z.string().max(200).nullable().openapi({
  description:
    "Signs what is sent (Standard Webhooks, `whsec_…`). Shown in the first answer only; null when the request is repeated.",
});
