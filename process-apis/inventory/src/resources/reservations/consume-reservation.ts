import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

export async function consumeReservation(ctx: InventoryContext, { params }: Input<typeof contract.consumeReservation>) {
  return reply(200, show(await ctx.deps.lane.submit({ kind: "consume", reservationId: params.reservationId })));
}
