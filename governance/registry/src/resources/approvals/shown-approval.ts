import type { z } from "zod";
import type { approvals } from "../../db/schema.ts";
import type { Approval } from "./contract.ts";

/** A decision as callers see it. */
export const shownApproval = (row: typeof approvals.$inferSelect): z.output<typeof Approval> => ({
  ...row,
  decision: row.decision === "approved" ? "approved" : "refused",
  changes: [...row.changes],
});
