import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import { refuseMoment } from "@tierline/kernel/model/trading";
import { refuseBeforeSale } from "./refuse-before-sale.ts";
import type { Tx } from "@tierline/kernel/db/database";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { returnAccepted } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { bookableSum } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import type { Return } from "@tierline/kernel/model/return";
import { cardRefundsOf, findByNumbers, insertReturns, justKept, toReturn } from "../../db/return-store.ts";
import { keepReturned, lockOrders, returnedOf } from "../../db/returned-lines.ts";
import type { NewReturnRow, ReturnRow } from "../../db/schema.ts";
import type { ReturnsContext } from "../../deps.ts";
import { allocateLines } from "./allocate-lines.ts";
import type * as contract from "./contract.ts";
import type { NewReturn } from "./contract.ts";
import { lookingAgain } from "./look-again.ts";
import { comingBack, lookUpSold, type SoldUnits } from "./look-up-sold.ts";
import { lookAtPayment, type PaymentSeen, refuseUnpayable } from "./payment-left.ts";
import { holdUnits } from "./units-guard.ts";

/** Takes back goods of an order: counts them against what was sent and hands refund and credit to the workflow. */
export async function acceptReturn(ctx: ReturnsContext, { body }: Input<typeof contract.acceptReturn>) {
  const fingerprint = fingerprintOf(body);
  const before = await takenBefore(ctx, body, fingerprint);
  if (before !== undefined) return before;
  try {
    return await takeNew(ctx, body, fingerprint);
  } catch (error) {
    // Asked for twice at once: what keeps this one from being taken may be that the other was.
    const other = isProblem(error, "conflict", "unavailable") ? await takenBefore(ctx, body, fingerprint) : undefined;
    if (other === undefined) throw error;
    return other;
  }
}

/** The return of this number, if there is one; throws `conflict` where it was another. */
async function takenBefore(ctx: ReturnsContext, { channelReturnNumber }: NewReturn, fingerprint: string) {
  const { tenant, channel } = sellerOf(ctx);
  const [known] = await findByNumbers(ctx.deps.db, tenant, channel, [channelReturnNumber]);
  return known === undefined ? undefined : again(known, fingerprint);
}

async function takeNew(ctx: ReturnsContext, body: NewReturn, fingerprint: string) {
  const { db, settle, config } = ctx.deps;
  const { tenant, channel } = sellerOf(ctx);
  if (body.returnedAt !== undefined) refuseMoment(body.returnedAt, { channel, pointer: "/returnedAt" }, config);

  const order = await returnableOrder(ctx, body.orderId);
  if (body.returnedAt !== undefined) refuseBeforeSale(body.returnedAt, order, config);
  const accepted = await lookingAgain(async () => {
    const [sold, payment] = await Promise.all([
      lookUpSold(ctx, tenant, comingBack(stockedLines(order, body))),
      lookAtPayment(ctx, order),
    ]);
    return db.once(ctx, (tx) => take(ctx, tx, { order, body, fingerprint, sold, payment }));
  });
  if (accepted === null)
    throw new Problem("conflict", "The same return is being taken just now: try again.", { reason: "under-way" });
  await settle.start(accepted.returnId, { returnId: accepted.returnId });
  return reply(201, accepted);
}

/** The return there is, if it was asked for in the same words. */
function again(row: ReturnRow, fingerprint: string) {
  if (row.fingerprint === fingerprint) return reply(200, toReturn(row));
  throw new Problem("conflict", `Return number ${row.channelReturnNumber} was used for another return.`, {
    reason: "number-used",
  });
}

/** What has happened decides: goods that never left cannot come back, and money that was never taken is not given back. */
async function returnableOrder(ctx: ReturnsContext, orderId: string): Promise<Order> {
  const order = await ctx.deps.orders.getOrder(ctx, { params: { orderId } });
  const { seesAll, channel } = sellerOf(ctx);
  // The client at the start of the chain must own the order: process/orders answers us for every channel.
  if (!seesAll && order.channel !== channel) throw new Problem("not-found", `There is no order ${orderId}.`);
  const { goodsLeft, paid } = order.facts;
  if (!goodsLeft)
    throw new Problem("conflict", `The goods of order ${orderId} never left: there is nothing to take back.`, {
      reason: "not-sent",
    });
  if (!paid && order.attention) {
    throw new Problem("conflict", `Order ${orderId} was not paid: ${order.reason ?? "its payment needs attention"}.`, {
      reason: "not-paid",
    });
  }
  return order;
}

/** What is asked for, of what is kept in stock. */
function stockedLines({ lines }: Order, { lines: asked }: NewReturn) {
  const stocked = new Set(lines.filter((line) => line.stocked).map(({ itemId }) => itemId));
  return asked.map(({ itemId, quantity }) => ({ itemId, quantity, stocked: stocked.has(itemId) }));
}

interface Taking {
  readonly order: Order;
  readonly body: NewReturn;
  readonly fingerprint: string;
  readonly sold: SoldUnits;
  readonly payment: PaymentSeen | undefined;
}

/** Null when another request with this number came first, whatever is left of the order then; what it took is looked up outside. */
async function take(
  ctx: ReturnsContext,
  tx: Tx,
  { order, body, fingerprint, sold, payment }: Taking,
): Promise<Return | null> {
  const { tenant, channel } = sellerOf(ctx);
  await lockOrders(tx, [order.orderId]);
  if ((await findByNumbers(tx, tenant, channel, [body.channelReturnNumber])).length > 0) return null;
  const before = await returnedOf(tx, order.orderId, order.lines);
  const { lines, returned } = allocateLines(order.lines, before, body.lines);
  (await holdUnits(tx, tenant, comingBack(lines), sold)).refuse(lines);
  const total = bookableSum(lines.map((line) => line.amount));
  if (payment !== undefined && total > 0)
    refuseUnpayable(order, total, payment, await cardRefundsOf(tx, order.orderId));
  const row: NewReturnRow = {
    returnId: newId("ret"),
    tenant,
    channel,
    channelReturnNumber: body.channelReturnNumber,
    fingerprint,
    orderId: order.orderId,
    state: "accepted",
    returnedAt: body.returnedAt ?? new Date().toISOString(),
    customer: order.customer,
    currency: order.currency,
    locationId: body.locationId ?? order.locationId,
    tender: order.tender,
    lines,
    total,
    reason: body.reason ?? null,
    paidBack: false,
    correlationId: ctx.correlationId,
  };
  const inserted = await insertReturns(tx, [row]);
  if (inserted.size === 0) return null;
  await keepReturned(tx, order.orderId, returned);
  const made = toReturn(justKept(row));
  await tx.emit([occurred(returnAccepted, made, { correlationId: ctx.correlationId })]);
  return made;
}
