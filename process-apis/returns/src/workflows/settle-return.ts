/** After a return was taken: refund the customer, credit the books. Stock and journal follow the event. */
import { systemSource } from "@tierline/kernel/api/system-source";
import type { CallSource } from "@tierline/kernel/api/context";
import type { Durable } from "@tierline/kernel/durable/durable";
import { patient } from "@tierline/kernel/durable/patience";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { loadReturn, markForAttention, markRefunded } from "../db/return-store.ts";
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
  if (row === undefined || row.state === "attention") return;
  try {
    await work(systemSource(row.correlationId), deps, row);
  } catch (error) {
    if (!isProblem(error, "conflict", "not-found", "invalid", "unknown-item")) throw error;
    await markForAttention(deps.db, returnId, error.message);
  }
}

/** Idempotent on the return's id. A till's sale was paid at the till; an order is refunded to its payment. */
async function refund(from: CallSource, deps: StepDeps, row: ReturnRow): Promise<void> {
  if (row.total > 0 && row.tender === "card" && row.orderId !== null) await refundPayment(from, deps, row, row.orderId);
  await markRefunded(deps.db, row.returnId);
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
  const { channel, channelReturnNumber, customer, currency, locationId, returnedAt, total, correlationId, orderId } =
    row;
  await deps.erp.postCreditNote(from, {
    params: { reference: row.returnId },
    body: {
      channel,
      channelNumber: channelReturnNumber,
      salesOrderReference: orderId,
      customer,
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
