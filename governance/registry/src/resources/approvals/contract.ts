/** Decisions of architects on breaking changes within a major. */
import { operation } from "@tierline/kernel/api/operation";
import { BusinessDate, page, PageQuery, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { idOf } from "@tierline/kernel/model/ids";
import { ApiId, Pointer, Reason, Version } from "../names.ts";
import { governing, reading } from "../policies.ts";

export const ChangeSummary = z.object({
  pointer: Pointer,
  message: text(500),
  consumers: z.array(text(200)).max(1_000).openapi({ description: "Applications that it breaks, by name." }),
});
export type ChangeSummary = z.output<typeof ChangeSummary>;

const Decision = z.object({
  api: ApiId,
  fromVersion: Version,
  toVersion: Version,
  decision: z.enum(["approved", "refused"]),
  reason: Reason,
  until: BusinessDate.openapi({ description: "The last day on which the change may be published." }),
  changes: z.array(ChangeSummary).max(500),
});

export const Approval = Decision.extend({
  approvalId: idOf("apv"),
  decidedBy: text(120),
  decidedAt: Timestamp,
}).openapi("Approval");

export const listApprovals = operation({
  operationId: "listApprovals",
  method: "get",
  path: "/approvals",
  summary: "List decisions on breaking changes",
  tags: ["approvals"],
  request: { query: PageQuery.extend({ api: ApiId.optional() }) },
  responses: { 200: { description: "A page of decisions, latest first.", schema: page(Approval) } },
  policy: reading,
});

export const decideChange = operation({
  operationId: "decideChange",
  method: "post",
  path: "/approvals",
  summary: "Approve or refuse a breaking change",
  tags: ["approvals"],
  request: {
    body: Decision,
    example: {
      api: "process/orders",
      fromVersion: "1.4.0",
      toVersion: "2.0.0",
      decision: "approved",
      reason: "Nobody reads the field any more.",
      until: "2026-12-31",
      changes: [{ pointer: "/paths/~1orders/get", message: "The operation would be gone.", consumers: ["web-shop"] }],
    },
  },
  responses: { 201: { description: "The decision.", schema: Approval } },
  policy: governing,
});
