/** Stock and sales orders exactly as orders and returns say that they are. */
import type { Order } from "@tierline/kernel/model/order";
import type { Return } from "@tierline/kernel/model/return";

/** As process/inventory answers where stock has moved exactly as orders and returns say. */
export function movedAsTold(orders: readonly Order[], returns: readonly Return[]) {
  const out = (order: Order) =>
    (order.facts.goodsLeft ? order.lines : []).map((line) => ({
      ...line,
      type: "sale" as const,
      source: order.channel,
      reference: order.channelOrderNumber,
      locationId: order.locationId,
    }));
  const back = (entry: Return) =>
    entry.lines
      .filter(({ disposition }) => disposition === "restock")
      .map((line) => ({
        ...line,
        type: "return" as const,
        source: entry.channel,
        reference: entry.channelReturnNumber,
        locationId: entry.locationId,
      }));
  return {
    listMovedUnits: () => Promise.resolve({ items: [], nextCursor: null }),
    listAdjustments: () => Promise.resolve({ items: [], nextCursor: null }),
    lookupAdjustments: () => Promise.resolve({ adjustments: [] }),
    lookupReservations: () => Promise.resolve({ reservations: [] }),
    lookupMovedUnits: (
      _from: unknown,
      { body }: { body: { documents: readonly { source: string; reference: string }[] } },
    ) => {
      const units = [...orders.flatMap(out), ...returns.flatMap(back)].filter(
        (line) =>
          line.stocked &&
          body.documents.some(({ source, reference }) => source === line.source && reference === line.reference),
      );
      return Promise.resolve({ units });
    },
  };
}

/** As system/erp answers where what was released is open and what ended is cancelled; `otherwise` by the order's id. */
export function salesOrdersAsTold(
  orders: readonly Order[],
  otherwise: ReadonlyMap<string, "open" | "cancelled" | "none">,
) {
  const stateOf = (order: Order) =>
    otherwise.get(order.orderId) ?? (order.facts.goodsLeft || order.state === "released" ? "open" : "cancelled");
  return (_from: unknown, { body }: { body: { references: readonly string[] } }) =>
    Promise.resolve({
      orders: orders
        .filter(({ orderId }) => body.references.includes(orderId))
        .flatMap((order) => {
          const state = stateOf(order);
          const { orderId: reference, channel, currency, total } = order;
          const standing = { reference, number: "SO-1", channel, revision: 1, currency, total };
          return state === "none" ? [] : [{ ...standing, state, postedAt: order.placedAt }];
        }),
    });
}
