/** What can be subscribed to. */
import { operation } from "@tierline/kernel/api/operation";
import { page, PageQuery, text, z } from "@tierline/kernel/model/schema";
import { ApplicationId, EventType } from "../names.ts";
import { reading } from "../policies.ts";

export const OfferedEvent = z
  .object({
    type: EventType,
    api: text(60).openapi({
      description: "The experience API in whose words it is told, to applications that may call it.",
      example: "experience/storefront",
    }),
    summary: text(500),
    keyName: text(60).openapi({ description: "What order is kept by, where it is asked for." }),
    schema: z.record(z.string(), z.unknown()).openapi({ description: "JSON Schema of the event's `data`." }),
    example: z.record(z.string(), z.unknown()).openapi({ description: "A whole message, as it is sent." }),
  })
  .openapi("OfferedEvent");

export const listEventTypes = operation({
  operationId: "listEventTypes",
  method: "get",
  path: "/event-types",
  summary: "List the events that can be subscribed to",
  tags: ["event types"],
  request: {
    query: PageQuery.extend({
      applicationId: ApplicationId.optional().openapi({
        description: "Only what this application of one's own is told.",
      }),
    }),
  },
  responses: { 200: { description: "All of them, by type.", schema: page(OfferedEvent) } },
  problems: ["not-found"],
  policy: reading,
});
