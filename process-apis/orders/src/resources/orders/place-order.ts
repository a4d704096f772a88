import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { newId } from "@tierline/kernel/model/ids";
import { orderPlaced } from "@tierline/kernel/model/events";
import { sum } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { findByNumbers, insertOrders, toOrder } from "../../db/order-store.ts";
import type { NewOrderRow, OrderRow } from "../../db/schema.ts";
import type { OrdersContext } from "../../deps.ts";
import { priceLines } from "../../pricing/price-lines.ts";
import { holdStock } from "../../steps/reserve-stock.ts";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type { NewOrder } from "./contract.ts";

/** Prices the lines, holds their stock, accepts the order in one transaction, and hands it to its workflow. */
export async function placeOrder(ctx: OrdersContext, { body }: { body: NewOrder }) {
  const { deps } = ctx;
  const seller = sellerOf(ctx);
  const fingerprint = fingerprintOf(body);
  const [known] = await findByNumbers(deps.db, seller.tenant, seller.channel, [body.channelOrderNumber]);
  if (known !== undefined) return again(known, fingerprint);

  const row = await draft(ctx, body, fingerprint);
  const reservationId = await holdStock(ctx, deps, row);
  const accepted = await deps.db.once(ctx, async (tx) => {
    const order = toOrder({ ...row, reservationId, reason: null, updatedAt: new Date().toISOString() });
    const inserted = await insertOrders(tx, [{ ...row, reservationId }]);
    // Another request with this number came first; what it placed is looked up outside.
    if (inserted.size === 0) return null;
    await tx.emit([occurred(orderPlaced, order, { correlationId: ctx.correlationId })]);
    return order;
  });
  if (accepted === null) {
    const [first] = await findByNumbers(deps.db, seller.tenant, seller.channel, [body.channelOrderNumber]);
    if (first === undefined) throw new Problem("conflict", "The same order is being placed just now: try again.");
    return again(first, fingerprint);
  }
  // The sweeper starts it if this process dies here.
  await deps.workflows.fulfill.start(accepted.orderId, { orderId: accepted.orderId });
  return reply(201, accepted);
}

/** The order there is, if it was asked for in the same words. */
function again(row: OrderRow, fingerprint: string) {
  if (row.fingerprint === fingerprint) return reply(200, toOrder(row));
  throw new Problem("conflict", `Order number ${row.channelOrderNumber} was used for another order.`);
}

async function draft(ctx: OrdersContext, body: NewOrder, fingerprint: string): Promise<NewOrderRow> {
  const { config, catalog } = ctx.deps;
  const { tenant, channel } = sellerOf(ctx);
  const items = await catalog.find(
    body.lines.map((line) => line.itemId),
    body.currency,
    ctx,
  );
  const lines = priceLines(body.lines, items, {
    mode: "promise",
    maxDiscountPercent: config.ORDERS_MAX_DISCOUNT_PERCENT,
  });
  return {
    orderId: newId("ord"),
    tenant,
    channel,
    channelOrderNumber: body.channelOrderNumber,
    fingerprint,
    state: "accepted" satisfies Order["state"],
    placedAt: body.placedAt ?? new Date().toISOString(),
    customer: body.customer,
    currency: body.currency,
    locationId: body.locationId ?? config.ORDERS_DEFAULT_LOCATION,
    tender: "card",
    paymentToken: body.paymentToken,
    reservationId: null,
    lines,
    total: sum(lines.map((line) => line.amount)),
    correlationId: ctx.correlationId,
  };
}
