import type { z } from "zod";
import type { findings } from "../../db/schema.ts";
import type { Finding } from "./contract.ts";

/** A finding as callers see it. */
export const shownFinding = ({ state, ...row }: typeof findings.$inferSelect): z.output<typeof Finding> => ({
  ...row,
  state: state === "open" ? "open" : "resolved",
});
