import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { NewDelivery } from "../../../resources/deliveries/contract.ts";
import { translating } from "../client/problem-of.ts";
import type { Call } from "../client/wire.ts";
import { itemNumber } from "../documents/sales-lines.ts";
import { placeFor } from "../locations/place.ts";
import { type DeliveredLine, deliveredOf } from "../sales-orders/delivered.ts";
import { isCancelled, postedOrder, readOrder } from "../sales-orders/sales-order.ts";
import { type Move, postMaterialDocument } from "../stock/material-document.ts";
import type { Tenant } from "../tenant.ts";
import type { OneAtATime } from "./one-at-a-time.ts";

/** A goods issue for the order. SAP does not hold it against what is left to deliver: that is done here, one delivery at a time. */
export const postDelivery =
  (tenant: Tenant, lanes: OneAtATime): ErpPort["postDelivery"] =>
  async (ctx, { params: { reference }, body }) => {
    const order = await postedOrder(tenant, body.salesOrderReference);
    const posting = { kind: "delivery", reference, content: body, deadline: ctx.deadline } as const;
    const { number, postedAt, duplicate } = await translating(`Delivery ${reference}`, () =>
      lanes.run(order.foreignId, () =>
        postMaterialDocument(tenant, ctx, posting, async () => ({
          kind: "delivery",
          reference,
          date: body.date,
          moves: await movesOf(tenant, ctx, order.foreignId, body),
        })),
      ),
    );
    return reply(200, { reference, number, postedAt, duplicate });
  };

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
