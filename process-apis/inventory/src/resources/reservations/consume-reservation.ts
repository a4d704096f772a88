import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

export async function consumeReservation(
  { deps, correlationId }: InventoryContext,
  { params: { reservationId }, query: { occurredAt } }: Input<typeof contract.consumeReservation>,
) {
  const departure = occurredAt === undefined ? {} : { departure: { occurredAt, correlationId } };
  return reply(200, show(await deps.lane.submit({ kind: "consume", reservationId, ...departure })));
}
