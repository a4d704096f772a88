import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { NewDelivery } from "../../../resources/deliveries/contract.ts";
import { translating } from "../client/problem-of.ts";
import { SapRefusal } from "../client/refusal.ts";
import type { Call } from "../client/wire.ts";
import { itemNumber } from "../documents/sales-lines.ts";
import { placeFor } from "../locations/place.ts";
import { type DeliveredLine, deliveredOf } from "../sales-orders/delivered.ts";
import { isCancelled, postedOrder, readOrder } from "../sales-orders/sales-order.ts";
import {
  type Move,
  type NewMaterialDocument,
  postMaterialDocument,
  reverseMaterialDocument,
} from "../stock/material-document.ts";
import type { Tenant } from "../tenant.ts";
import type { OneAtATime } from "./one-at-a-time.ts";

/**
 * A goods issue for the order. SAP does not hold it against what is left to deliver: that is looked at before, one delivery of an
 * order at a time in this process, and after, because other processes deliver too.
 */
export const postDelivery =
  (tenant: Tenant, lanes: OneAtATime): ErpPort["postDelivery"] =>
  async (ctx, { params: { reference }, body }) => {
    const { foreignId: order } = await postedOrder(tenant, body.salesOrderReference);
    const posting = { kind: "delivery", reference, content: body, deadline: ctx.deadline } as const;
    const prepare = async (): Promise<NewMaterialDocument> => ({
      kind: "delivery",
      reference,
      date: body.date,
      moves: await movesOf(tenant, ctx, order, body),
    });
    const confirm = (document: string): Promise<void> => confirmed(tenant, ctx, order, body, document);
    const { number, postedAt, duplicate } = await translating(`Delivery ${reference}`, () =>
      lanes.run(order, () => postMaterialDocument(tenant, ctx, posting, prepare, confirm)),
    );
    return reply(200, { reference, number, postedAt, duplicate });
  };

/** Of two that were posted side by side and together take too much, the later document gives way: it is reversed. */
async function confirmed(
  tenant: Tenant,
  call: Call,
  foreignId: string,
  body: NewDelivery,
  document: string,
): Promise<void> {
  const reference = body.salesOrderReference;
  const order = await readOrder(tenant, call, foreignId);
  const [lines = []] = await deliveredOf(tenant, call, [{ reference, order }], document);
  const over = lines.find(({ stocked, ordered, delivered }) => stocked && delivered > ordered);
  if (over === undefined && !isCancelled(order)) return;
  await takenBack(tenant, call, document, body.date);
  throw new Problem("conflict", `Sales order ${reference} was delivered or cancelled at the same time.`);
}

/** A reversal that is refused leaves the delivery unfinished: it stands, and the next attempt comes back to it. */
async function takenBack(tenant: Tenant, call: Call, document: string, date: string): Promise<void> {
  try {
    await reverseMaterialDocument(tenant, call, document, date);
  } catch (cause) {
    if (!(cause instanceof SapRefusal)) throw cause;
    throw new Problem("upstream-failed", "A delivery that was too much could not be taken back yet.", { cause });
  }
}

async function movesOf(tenant: Tenant, call: Call, foreignId: string, body: NewDelivery): Promise<Move[]> {
  const at = placeFor(tenant.settings.places, body.locationId);
  const order = await readOrder(tenant, call, foreignId);
  if (isCancelled(order)) throw new Problem("conflict", `Sales order ${body.salesOrderReference} is cancelled.`);
  const [lines = []] = await deliveredOf(tenant, call, [{ reference: body.salesOrderReference, order }]);
  return body.lines.flatMap(({ lineNumber, quantity }, index): Move[] => {
    const line = leftOn(body, lines, index);
    if (!line.stocked) return [];
    const more = { SalesOrder: foreignId, SalesOrderItem: itemNumber(lineNumber) };
    return [{ purpose: "delivery", itemId: line.itemId, quantity, at, more }];
  });
}

/** The order's line, if so much is left of it; `conflict` if not. */
function leftOn(
  { lines: wanted, salesOrderReference }: NewDelivery,
  lines: readonly DeliveredLine[],
  index: number,
): DeliveredLine {
  const lineNumber = wanted[index]?.lineNumber ?? 0;
  if (wanted.findIndex((each) => each.lineNumber === lineNumber) < index) {
    throw new Problem("conflict", `Line ${String(lineNumber)} is named twice.`);
  }
  const line = lines.find((each) => each.lineNumber === lineNumber);
  const left = line === undefined ? 0 : line.ordered - line.delivered;
  if (line === undefined || (wanted[index]?.quantity ?? 0) > left) {
    throw new Problem(
      "conflict",
      `Line ${String(lineNumber)} of ${salesOrderReference} has ${String(left)} left to deliver.`,
    );
  }
  return line;
}
