/** Events that happened on another platform, the sandbox, and are delivered from here. */
import { operation } from "@tierline/kernel/api/operation";
import { exampleIds } from "@tierline/kernel/model/examples";
import { Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { EventId } from "../names.ts";
import { reporting } from "../policies.ts";

export const ReportedEvent = z
  .object({
    eventId: EventId,
    type: text(80).openapi({ description: "As the log has it; told in the words of the application's API." }),
    source: text(80),
    key: text(200),
    time: Timestamp,
    correlationId: Reference,
    data: z.record(z.string(), z.unknown()),
  })
  .openapi("ReportedEvent");

export const reportEvents = operation({
  operationId: "reportEvents",
  method: "post",
  path: "/events",
  summary: "Report what has happened in the sandbox",
  description:
    "An event that was reported before changes nothing. One that no experience API tells of, or that does not say whose it is, is refused.",
  tags: ["events"],
  request: {
    body: z.object({ events: z.array(ReportedEvent).min(1).max(200) }).openapi("EventReport"),
    example: {
      events: [
        {
          eventId: "evt_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
          type: "order.cancelled.v1",
          source: "process/orders",
          key: exampleIds.openOrder,
          time: "2026-11-30T06:00:00Z",
          correlationId: "W-1001",
          data: {
            orderId: exampleIds.openOrder,
            channel: "web",
            channelOrderNumber: "W-1001",
            ended: "cancelled",
            reason: "Changed my mind.",
          },
        },
      ],
    },
  },
  responses: {
    200: {
      description: "How many deliveries follow.",
      schema: z.object({ deliveries: z.int().min(0) }).openapi("EventsTaken"),
    },
  },
  policy: reporting,
});
