/**
 * Stock that is kept for orders which want none of it any more. Only orders are asked for theirs: a reservation does not say who made it,
 * and other clients may promise stock without an order.
 */
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { isUnderWay } from "./comparison.ts";
import { hasEnded, type Order } from "./order-difference.ts";
import { valued } from "./stock-difference.ts";

export async function reservationsLeftOpen(ctx: FinanceContext, orders: readonly Order[]): Promise<Difference[]> {
  const through = orders.filter((order) => wantsNothing(order) && !isUnderWay(ctx, order));
  if (through.length === 0) return [];
  const documents = through.map(({ channel, channelOrderNumber: reference }) => ({ channel, reference }));
  const { reservations } = await ctx.deps.inventory.lookupReservations(ctx, { body: { documents } });
  const byDocument = new Map(reservations.map((each) => [keyOf(each.channel, each.reference), each]));
  return valued(
    ctx,
    through.flatMap(({ orderId, channel, channelOrderNumber: document, state }) => {
      const kept = byDocument.get(keyOf(channel, document));
      return (kept?.lines ?? []).map(({ itemId, locationId, quantity }) => ({
        kind: "reservation-left-open" as const,
        transactionId: orderId,
        document,
        channel,
        detail: `The order is ${state}, and its reservation ${String(kept?.reservationId)} is ${String(kept?.state)}.`,
        units: { itemId, locationId, expected: 0, found: quantity },
      }));
    }),
  );
}

/** Its goods left, or never will. A sale that was recorded after the fact was never promised anything. */
const wantsNothing = (order: Order): boolean =>
  order.state !== "recorded" && (order.facts.goodsLeft || hasEnded(order)) && order.lines.some((line) => line.stocked);

const keyOf = (channel: string, reference: string): string => `${channel}\n${reference}`;
