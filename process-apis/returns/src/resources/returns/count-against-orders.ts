/** Counter returns that name their sale are counted against it like any other return of it: never more back than was sent or paid. */
import type { Draft } from "@tierline/kernel/api/facts";
import { draftFact } from "@tierline/kernel/api/facts";
import type { Seller } from "@tierline/kernel/auth/seller";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { inMajorUnits } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import { findByNumbers } from "../../db/return-store.ts";
import { keepReturned, lockOrders, returnedOf } from "../../db/returned-lines.ts";
import { type Allocation, allocateLines } from "./allocate-lines.ts";
import type { RecordedRow } from "./record-returns.ts";

/** The drafts, those that would take back too much rejected. Those that were taken before are left to be found as such. */
export async function countAgainstOrders(
  tx: Tx,
  seller: Seller,
  drafts: readonly Draft<RecordedRow>[],
): Promise<Draft<RecordedRow>[]> {
  const orders = drafts.flatMap((draft) => ("row" in draft && draft.row.order !== undefined ? [draft.row.order] : []));
  if (orders.length === 0) return [...drafts];
  await lockOrders(
    tx,
    orders.map(({ orderId }) => orderId),
  );
  const numbers = drafts.map(({ reference }) => reference);
  const before = await findByNumbers(tx, seller.tenant, seller.channel, numbers);
  const seen = new Set(before.map((row) => row.channelReturnNumber));
  const counted: Draft<RecordedRow>[] = [];
  for (const [index, draft] of drafts.entries()) {
    counted.push(seen.has(draft.reference) ? draft : await count(tx, draft, `/returns/${String(index)}`));
    seen.add(draft.reference);
  }
  return counted;
}

async function count(tx: Tx, draft: Draft<RecordedRow>, at: string): Promise<Draft<RecordedRow>> {
  if (!("row" in draft) || draft.row.order === undefined) return draft;
  const { row, reference } = draft;
  const { order } = row;
  if (order === undefined) return draft;
  const before = await returnedOf(tx, order.orderId, order.lines);
  let allocation: Allocation | undefined;
  const made = draftFact({ reference, at, kinds: ["conflict", "unknown-item"] }, () => {
    allocation = allocateLines(order.lines, before, row.lines);
    refuseOverpaid(row, order, allocation);
    return { ...row, lines: asPaidOut(row, allocation) };
  });
  if ("row" in made && allocation !== undefined)
    await keepReturned(tx, order.orderId, paidOut(row, before, allocation));
  return made;
}

const due = ({ lines }: Allocation): number => lines.reduce((sum, { amount }) => sum + amount, 0);

function refuseOverpaid({ total, currency }: RecordedRow, order: Order, allocation: Allocation): void {
  const most = due(allocation);
  if (total <= most) return;
  const [paid, allowed] = [inMajorUnits(total, currency), inMajorUnits(most, currency)];
  throw new Problem("conflict", `${paid} was paid out, and ${allowed} is due of ${order.channelOrderNumber}.`, {
    reason: "overpaid",
  });
}

/** Which lines of the order they were; what was paid out stays what the counter says. */
function asPaidOut(row: RecordedRow, { lines }: Allocation): RecordedRow["lines"] {
  return row.lines.map((line) => {
    const of = lines.find(({ itemId }) => itemId === line.itemId);
    return of?.orderLineNumber === undefined ? line : { ...line, orderLineNumber: of.orderLineNumber };
  });
}

/** Less may have been paid out than was due: what is left stays due, on the last line that was taken back. */
function paidOut(
  row: RecordedRow,
  before: Awaited<ReturnType<typeof returnedOf>>,
  allocation: Allocation,
): Allocation["returned"] {
  let less = due(allocation) - row.total;
  const given = new Map(before.map(({ lineNumber, amount }) => [lineNumber, amount]));
  return allocation.returned.map((line) => {
    const cut = Math.min(less, line.amount - (given.get(line.lineNumber) ?? 0));
    less -= cut;
    return { ...line, amount: line.amount - cut };
  });
}
