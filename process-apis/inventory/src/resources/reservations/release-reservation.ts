import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

export async function releaseReservation(ctx: InventoryContext, { params }: Input<typeof contract.releaseReservation>) {
  return reply(200, show(await ctx.deps.lane.submit({ kind: "release", reservationId: params.reservationId })));
}
