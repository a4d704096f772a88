import { fingerprintOf } from "@tierline/kernel/api/fingerprint";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import { Problem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { returnAccepted } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { sum } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import { countReturned, findByNumbers, insertReturns, toReturn } from "../../db/return-store.ts";
import type { NewReturnRow, ReturnRow } from "../../db/schema.ts";
import type { ReturnsContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { linesOfOrder, unitsByItem } from "./lines-of-order.ts";

/** States in which the customer has the goods. */
const delivered: readonly Order["state"][] = ["shipped", "completed", "attention", "recorded"];

/** Takes back goods of an order: counts them against what was shipped and hands refund and credit to the workflow. */
export async function acceptReturn(ctx: ReturnsContext, { body }: Input<typeof contract.acceptReturn>) {
  const { db, orders, settle } = ctx.deps;
  const { tenant, channel } = sellerOf(ctx);
  const fingerprint = fingerprintOf(body);
  const [known] = await findByNumbers(db, tenant, channel, [body.channelReturnNumber]);
  if (known !== undefined) return again(known, fingerprint);

  const order = await orders.getOrder(ctx, { params: { orderId: body.orderId } });
  // The client at the start of the chain must own the order: process/orders answers us for every channel.
  if (!sellerOf(ctx).seesAll && order.channel !== channel)
    throw new Problem("not-found", `There is no order ${body.orderId}.`);
  if (!delivered.includes(order.state)) {
    throw new Problem("conflict", `Order ${order.orderId} is ${order.state}: there is nothing to take back.`);
  }
  const lines = linesOfOrder(order.lines, body.lines);
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
    total: sum(lines.map((line) => line.amount)),
    reason: body.reason ?? null,
    correlationId: ctx.correlationId,
  };
  const accepted = await db.once(ctx, async (tx) => {
    const inserted = await insertReturns(tx, [row]);
    if (inserted.size === 0) return null;
    const tooMany = await countReturned(tx, order.orderId, unitsByItem(body.lines), unitsByItem(order.lines));
    if (tooMany.length > 0) {
      throw new Problem(
        "conflict",
        `More of ${tooMany.join(", ")} would come back than was sent and not yet returned.`,
      );
    }
    const made = toReturn({ ...row, updatedAt: new Date().toISOString() });
    await tx.emit([occurred(returnAccepted, made, { correlationId: ctx.correlationId })]);
    return made;
  });
  if (accepted === null) {
    const [first] = await findByNumbers(db, tenant, channel, [body.channelReturnNumber]);
    if (first === undefined) throw new Problem("conflict", "The same return is being taken just now: try again.");
    return again(first, fingerprint);
  }
  await settle.start(accepted.returnId, { returnId: accepted.returnId });
  return reply(201, accepted);
}

/** The return there is, if it was asked for in the same words. */
function again(row: ReturnRow, fingerprint: string) {
  if (row.fingerprint === fingerprint) return reply(200, toReturn(row));
  throw new Problem("conflict", `Return number ${row.channelReturnNumber} was used for another return.`);
}
