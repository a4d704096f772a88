import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { reservations } from "../../db/schema.ts";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

export async function getReservation(ctx: InventoryContext, { params }: Input<typeof contract.getReservation>) {
  const { reservationId } = params;
  const [row] = await ctx.deps.db.orm.select().from(reservations).where(eq(reservations.reservationId, reservationId));
  if (row === undefined) throw new Problem("not-found", `There is no reservation ${reservationId}.`);
  return reply(200, show(row));
}
