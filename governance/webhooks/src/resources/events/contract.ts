/** Events that happened on another platform, the sandbox, and are delivered from here. */
import { operation } from "@tierline/kernel/api/operation";
import { text, Timestamp, z } from "@tierline/kernel/model/schema";
import { EventId, EventType } from "../names.ts";
import { reporting } from "../policies.ts";

export const ReportedEvent = z
  .object({
    eventId: EventId,
    type: EventType,
    source: text(80),
    key: text(200),
    time: Timestamp,
    data: z.record(z.string(), z.unknown()),
  })
  .openapi("ReportedEvent");

export const reportEvents = operation({
  operationId: "reportEvents",
  method: "post",
  path: "/events",
  summary: "Report what has happened in the sandbox",
  description: "An event that was reported before changes nothing.",
  tags: ["events"],
  request: { body: z.object({ events: z.array(ReportedEvent).min(1).max(200) }).openapi("EventReport") },
  responses: {
    200: {
      description: "How many deliveries follow.",
      schema: z.object({ deliveries: z.int().min(0) }).openapi("EventsTaken"),
    },
  },
  policy: reporting,
});
