import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { exceptions } from "../../db/schema.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

/** By a person's decision; the decision and its note stay on the exception. */
export async function resolveException(
  ctx: InventoryContext,
  { params, body }: Input<typeof contract.resolveException>,
) {
  const { db, ledger } = ctx.deps;
  const resolved = await db.transaction(async (tx) => {
    const [row] = await tx.orm
      .select()
      .from(exceptions)
      .where(eq(exceptions.exceptionId, params.exceptionId))
      .for("update");
    if (row === undefined) throw new Problem("not-found", `There is no exception ${params.exceptionId}.`);
    if (row.state === "resolved")
      throw new Problem("conflict", `The exception is resolved already: ${row.resolution ?? ""}`);
    if (body.action !== "accept" && row.movement === null) {
      throw new Problem("conflict", `Nothing is parked under this exception, so there is nothing to ${body.action}.`);
    }
    if (body.action === "accept" && row.movement !== null) {
      throw new Problem("conflict", "A movement is parked under this exception: apply or discard it.");
    }
    const [after] = await tx.orm
      .update(exceptions)
      .set({ state: "resolved", resolvedAt: new Date().toISOString(), resolution: `${body.action}: ${body.note}` })
      .where(eq(exceptions.exceptionId, params.exceptionId))
      .returning();
    if (row.movement !== null) await ledger.unpark(tx, row.movement, body.action === "apply");
    return after ?? row;
  });
  return reply(200, show(resolved));
}
