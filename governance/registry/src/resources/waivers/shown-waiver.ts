import type { z } from "zod";
import type { waivers } from "../../db/schema.ts";
import type { Waiver } from "./contract.ts";

/** Today in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A waiver as callers see it. It holds on its last day. */
export function shownWaiver(row: typeof waivers.$inferSelect): z.output<typeof Waiver> {
  const { pointer, withdrawnAt, ...rest } = row;
  const state = withdrawnAt !== null ? "withdrawn" : row.until < today() ? "expired" : "active";
  return { ...rest, ...(pointer === null ? {} : { pointer }), state };
}
