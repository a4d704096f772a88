/** Returns as they are shown: with what they wait for. */
import type { z } from "@tierline/kernel/model/schema";
import { toReturn } from "../../db/return-store.ts";
import type { ReturnRow } from "../../db/schema.ts";
import type { ReturnsContext } from "../../deps.ts";
import type { ShownReturn } from "./contract.ts";

/** How to show any of the rows; what those wait for that are not complete is asked once. */
export async function shownReturns(
  ctx: ReturnsContext,
  rows: readonly ReturnRow[],
): Promise<(row: ReturnRow) => z.output<typeof ShownReturn>> {
  const open = rows.filter(({ state }) => state !== "completed");
  const waits = await ctx.deps.waiting(open.map(({ returnId }) => returnId));
  return (row) => ({ ...toReturn(row), waiting: waits.get(row.returnId) ?? null });
}
