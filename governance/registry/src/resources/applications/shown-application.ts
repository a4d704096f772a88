import type { z } from "zod";
import type { applications } from "../../db/schema.ts";
import type { Application } from "./contract.ts";

/** An application as callers see it. */
export const shownApplication = ({
  status,
  ...row
}: typeof applications.$inferSelect): z.output<typeof Application> => ({
  ...row,
  status: status === "suspended" ? "suspended" : "active",
});
