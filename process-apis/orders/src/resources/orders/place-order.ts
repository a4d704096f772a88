import { refuseCurrency, refuseMoment } from "@tierline/kernel/model/trading";
import { reply } from "@tierline/kernel/api/operation";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { newId } from "@tierline/kernel/model/ids";
import { orderPlaced } from "@tierline/kernel/model/events";
import { bookableSum } from "@tierline/kernel/model/money";
import type { Order, OrderLine } from "@tierline/kernel/model/order";
import { mostUnits } from "@tierline/kernel/model/stock";
import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { findByNumbers, insertOrders, justKept, toOrder } from "../../db/order-store.ts";
import type { NewOrderRow, OrderRow } from "../../db/schema.ts";
import type { OrdersContext } from "../../deps.ts";
import { priceLines } from "../../pricing/price-lines.ts";
import { holdForNewOrder, releaseHold } from "../../steps/reserve-stock.ts";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type { NewOrder } from "./contract.ts";

/**
 * Prices the lines, holds their stock, accepts the order in one transaction, and hands it to its workflow. What can be refused without
 * stock is refused before any is held; whatever refuses afterwards gives it back.
 */
export async function placeOrder(ctx: OrdersContext, { body }: { body: NewOrder }) {
  const { deps } = ctx;
  const seller = sellerOf(ctx);
  const fingerprint = fingerprintOf(body);
  const [replayed, [known]] = await Promise.all([
    deps.db.replayed<Order>(ctx),
    findByNumbers(deps.db, seller.tenant, seller.channel, [body.channelOrderNumber]),
  ]);
  if (replayed !== undefined) return reply(201, replayed);
  if (known !== undefined) return again(known, fingerprint);

  const row = await draft(ctx, body, fingerprint);
  const reservationId = await holdForNewOrder(ctx, deps, row);
  const accepted = await accept(ctx, { ...row, reservationId });
  if (accepted === null) {
    const [first] = await findByNumbers(deps.db, seller.tenant, seller.channel, [body.channelOrderNumber]);
    if (first?.reservationId !== reservationId) await releaseHold(ctx, deps, reservationId);
    if (first === undefined)
      throw new Problem("conflict", "The same order is being placed just now: try again.", { reason: "under-way" });
    return again(first, fingerprint);
  }
  // The sweeper starts it if this process dies here.
  await deps.workflows.fulfill.start(accepted.orderId, { orderId: accepted.orderId });
  return reply(201, accepted);
}

/** The order as it is kept from now on; null when another request with its number came first. A refusal gives the stock back. */
async function accept(ctx: OrdersContext, row: NewOrderRow): Promise<Order | null> {
  const { deps } = ctx;
  try {
    return await deps.db.once(ctx, async (tx) => {
      const order = toOrder(justKept(row));
      const inserted = await insertOrders(tx, [row]);
      // What the other request placed is looked up outside.
      if (inserted.size === 0) return null;
      await tx.emit([occurred(orderPlaced, order, { correlationId: ctx.correlationId })]);
      return order;
    });
  } catch (error) {
    // Any other failure leaves open whether the order was kept: its hold stays until it is asked for again, or expires.
    if (isProblem(error, "idempotency-key-reused")) await releaseHold(ctx, deps, row.reservationId);
    throw error;
  }
}

/** The order there is, if it was asked for in the same words. */
function again(row: OrderRow, fingerprint: string) {
  if (row.fingerprint === fingerprint) return reply(200, toOrder(row));
  throw new Problem("conflict", `Order number ${row.channelOrderNumber} was used for another order.`, {
    reason: "number-used",
  });
}

async function draft(ctx: OrdersContext, body: NewOrder, fingerprint: string): Promise<NewOrderRow> {
  const { config, catalog } = ctx.deps;
  const { tenant, channel } = sellerOf(ctx);
  refuseCurrency(body.currency, config);
  if (body.placedAt !== undefined) refuseMoment(body.placedAt, { channel, pointer: "/placedAt" }, config);
  if (body.fulfillment === "collect") await refuseUnlessStore(ctx, body.locationId);
  const items = await catalog.find(
    body.lines.map((line) => line.itemId),
    body.currency,
    ctx,
  );
  const policy = {
    mode: "promise",
    maxDiscountPercent: config.ORDERS_MAX_DISCOUNT_PERCENT,
    mayStatePrices: config.ORDERS_PRICE_STATING_CHANNELS.includes(channel),
  } as const;
  const lines = priceLines(body.lines, items, policy, body.currency);
  refuseBeyondOnePromise(lines);
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
    fulfillment: body.fulfillment ?? "delivery",
    tender: "card",
    paymentToken: body.paymentToken,
    reservationId: null,
    shipped: false,
    paid: false,
    lines,
    total: bookableSum(lines.map((line) => line.amount)),
    correlationId: ctx.correlationId,
  };
}

/** All units of an item are promised as one. Throws `invalid` at the line that is too much. */
function refuseBeyondOnePromise(lines: readonly Pick<OrderLine, "itemId" | "quantity">[]): void {
  const units = new Map<string, number>();
  for (const [index, { itemId, quantity }] of lines.entries()) {
    const wanted = (units.get(itemId) ?? 0) + quantity;
    units.set(itemId, wanted);
    if (wanted <= mostUnits) continue;
    const detail = `with the lines before, more than ${mostUnits.toLocaleString("en")} units of ${itemId}`;
    throw new Problem(
      "invalid",
      `An order has at most ${mostUnits.toLocaleString("en")} units of an item: line ${String(index + 1)} is too much.`,
      {
        reason: "too-many",
        errors: [{ pointer: `/lines/${String(index)}/quantity`, detail }],
      },
    );
  }
}

/** Customers collect in stores. A place that nobody knows is none. */
async function refuseUnlessStore(ctx: OrdersContext, locationId: string | undefined): Promise<void> {
  if (locationId !== undefined && (await ctx.deps.locations.isStore(locationId, ctx))) return;
  const detail =
    locationId === undefined ? "must be named for an order that is collected" : `${locationId} is no store`;
  throw new Problem("invalid", `Nothing can be collected there: ${detail}.`, {
    reason: "no-store",
    errors: [{ pointer: "/locationId", detail }],
  });
}
