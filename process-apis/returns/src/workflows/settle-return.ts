/** After a return was taken: refund the customer, credit the books. Stock and journal follow the event. */
import { systemSource } from "@tierline/kernel/api/system-source";
import type { CallSource } from "@tierline/kernel/api/context";
import type { Durable } from "@tierline/kernel/durable/durable";
import { patient } from "@tierline/kernel/durable/patience";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { booksCustomer } from "@tierline/kernel/model/customer";
import { returnRefunded } from "@tierline/kernel/model/events";
import { flagForAttention, loadReturn, markRefunded } from "../db/return-store.ts";
import type { ReturnRow } from "../db/schema.ts";
import type { ReturnReference, StepDeps } from "../deps.ts";

export const settleReturn =
  (durable: Durable, deps: StepDeps) =>
  async ({ returnId }: ReturnReference) => {
    await durable.step("refund", () => withReturn(deps, returnId, refund), patient);
    await durable.step("credit", () => withReturn(deps, returnId, credit), patient);
  };

async function withReturn(
  deps: StepDeps,
  returnId: string,
  work: (from: CallSource, deps: StepDeps, row: ReturnRow) => Promise<void>,
): Promise<void> {
  const row = await loadReturn(deps.db, returnId);
  if (row === undefined || row.attention) return;
  try {
    await work(systemSource(row.correlationId), deps, row);
  } catch (error) {
    if (!isProblem(error, "conflict", "not-found", "invalid", "unknown-item")) throw error;
    await flagForAttention(deps.db, returnId, error.message);
  }
}

/** Idempotent on the return's id. A till's sale was paid at the till; an order is refunded to its payment. */
async function refund(from: CallSource, deps: StepDeps, row: ReturnRow): Promise<void> {
  const { returnId, orderId, channel, channelReturnNumber, currency, total, correlationId } = row;
  if (row.paidBack) return;
  if (total > 0 && row.tender === "card" && orderId !== null) await refundPayment(from, deps, row, orderId);
  await deps.db.transaction(async (tx) => {
    if (!(await markRefunded(tx, returnId)) || orderId === null) return;
    const refunded = { returnId, orderId, channel, channelReturnNumber, currency, total };
    await tx.emit([occurred(returnRefunded, refunded, { correlationId })]);
  });
}

/** Goods can be back before the capture of their shipment has come through: that is waited for, not given to a person. */
async function refundPayment(from: CallSource, deps: StepDeps, row: ReturnRow, reference: string): Promise<void> {
  const params = { reference, ownReference: row.returnId };
  try {
    await deps.payments.refundPayment(from, { params, body: { amount: row.total } });
  } catch (error) {
    if (!isProblem(error, "conflict")) throw error;
    const { state } = await deps.payments.getPayment(from, { params: { reference } });
    throw state === "authorized"
      ? new Problem("unavailable", "The payment is not captured yet.", { cause: error })
      : error;
  }
}

async function credit(from: CallSource, deps: StepDeps, row: ReturnRow): Promise<void> {
  const { channel, channelReturnNumber, currency, locationId, returnedAt, total, correlationId, orderId } = row;
  await deps.erp.postCreditNote(from, {
    params: { reference: row.returnId },
    body: {
      channel,
      channelNumber: channelReturnNumber,
      salesOrderReference: orderId,
      customer: booksCustomer(channel, row.customer),
      currency,
      locationId,
      date: returnedAt,
      lines: row.lines.map(({ lineNumber, itemId, quantity, unitPrice, amount }) => ({
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
