import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

export async function confirmReservation(ctx: InventoryContext, { params }: Input<typeof contract.confirmReservation>) {
  return reply(200, show(await ctx.deps.lane.submit({ kind: "confirm", reservationId: params.reservationId })));
}
