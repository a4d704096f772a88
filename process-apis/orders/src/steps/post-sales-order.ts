/** The sales order in the ERP. */
import type { CallSource } from "@tierline/kernel/api/context";
import { booksCustomer } from "@tierline/kernel/model/customer";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { StepDeps } from "../deps.ts";
import type { OrderRow } from "../db/schema.ts";

/** Idempotent on the order's id. */
export async function postSalesOrder(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  const { orderId, channel, channelOrderNumber, currency, locationId, placedAt, lines, total, correlationId } = order;
  await deps.erp.postSalesOrder(from, {
    params: { reference: orderId },
    body: {
      channel,
      channelNumber: channelOrderNumber,
      customer: booksCustomer(channel, order.customer),
      currency,
      locationId,
      date: placedAt,
      lines: lines.map(({ lineNumber, itemId, quantity, unitPrice, amount }) => ({
        lineNumber,
        itemId,
        quantity,
        unitPrice,
        amount,
      })),
      total,
      correlationId,
    },
  });
}

/** Undo. An order that never got there needs none. */
export async function cancelSalesOrder(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  try {
    await deps.erp.cancelSalesOrder(from, {
      params: { reference: order.orderId },
      body: { reason: order.reason ?? "The order ended." },
    });
  } catch (error) {
    if (!isProblem(error, "not-found")) throw error;
  }
}
