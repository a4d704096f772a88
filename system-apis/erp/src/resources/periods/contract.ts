/** Accounting periods: one per month; nothing can be posted into a closed one. */
import { operation } from "@tierline/kernel/api/operation";
import { BusinessDate, page, PageQuery, Timestamp, z } from "@tierline/kernel/model/schema";
import { posting, reading } from "../policies.ts";

export const PeriodId = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be YYYY-MM")
  .openapi({ example: "2026-11" });

export const Period = z
  .object({
    periodId: PeriodId,
    from: BusinessDate,
    to: BusinessDate.openapi({ description: "First day that is no longer in the period." }),
    state: z.enum(["open", "closed"]),
    changedAt: Timestamp.nullable(),
  })
  .openapi("Period");
export type Period = z.output<typeof Period>;

export const listPeriods = operation({
  operationId: "listPeriods",
  method: "get",
  path: "/periods",
  summary: "List accounting periods",
  tags: ["periods"],
  request: {
    query: PageQuery.extend({
      state: Period.shape.state.optional().openapi({ description: "Only periods in this state." }),
    }),
  },
  responses: { 200: { description: "A page of periods, oldest first.", schema: page(Period).openapi("PeriodPage") } },
  problems: ["unsupported"],
  policy: reading,
});

const closing = { ...posting, scopes: ["erp:close"], priority: "normal", audit: true } as const;
const byId = z.object({ periodId: PeriodId });

export const closePeriod = operation({
  operationId: "closePeriod",
  method: "put",
  path: "/periods/{periodId}/closure",
  summary: "Close a period",
  description:
    "Waits for postings under way; afterwards every posting dated in the period is refused. A repeat changes nothing.",
  tags: ["periods"],
  request: { params: byId },
  responses: { 200: { description: "The closed period.", schema: Period } },
  problems: ["not-found", "conflict", "unsupported"],
  policy: closing,
});

export const reopenPeriod = operation({
  operationId: "reopenPeriod",
  method: "delete",
  path: "/periods/{periodId}/closure",
  summary: "Reopen a period",
  tags: ["periods"],
  request: { params: byId },
  responses: { 200: { description: "The open period.", schema: Period } },
  problems: ["not-found", "conflict", "unsupported"],
  policy: closing,
});
