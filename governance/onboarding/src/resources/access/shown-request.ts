import type { z } from "zod";
import type { accessRequests } from "../../db/schema.ts";
import type { AccessRequest, ReviewedRequest } from "./contract.ts";

export type RequestRow = typeof accessRequests.$inferSelect;

/** A request as its team sees it; `hours` is what a decision usually takes. */
export function shownRequest(row: RequestRow, hours: number): z.output<typeof AccessRequest> {
  const { requestId, name, apis, plan, purpose, checks, state, requestedAt, decidedAt, reason } = row;
  return {
    requestId,
    applicationId: row.sandboxId,
    name,
    apis,
    plan,
    purpose,
    checks: [...checks],
    state,
    requestedAt,
    expectedBy: state === "pending" ? new Date(Date.parse(requestedAt) + hours * 3_600_000).toISOString() : null,
    decidedAt,
    reason,
    liveApplicationId: row.liveId,
  };
}

/** The same as the retailer's people see it. */
export const shownReview = (row: RequestRow, teamName: string, hours: number): z.output<typeof ReviewedRequest> => ({
  ...shownRequest(row, hours),
  team: { teamId: row.teamId, name: teamName },
  requestedBy: row.requestedBy,
  decidedBy: row.decidedBy,
});
