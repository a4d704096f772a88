/** Counter returns that name their sale are counted against it like any other return of it: never more back than was sent or paid. */
import type { Draft } from "@tierline/kernel/api/facts";
import { draftFact } from "@tierline/kernel/api/facts";
import type { Seller } from "@tierline/kernel/auth/seller";
import type { Tx } from "@tierline/kernel/db/database";
import { findByNumbers } from "../../db/return-store.ts";
import { keepReturned, lockOrders, returnedOf } from "../../db/returned-lines.ts";
import { type Allocation, allocateLines, type ReturnedLine } from "./allocate-lines.ts";
import type { RecordedRow } from "./record-returns.ts";
import { spreadPayout } from "./spread-payout.ts";

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
  let returned: readonly ReturnedLine[] = [];
  const made = draftFact({ reference, at, kinds: ["conflict", "unknown-item"] }, () => {
    const allocation = allocateLines(order.lines, before, row.lines);
    returned = spreadPayout(order, row.lines, before, allocation);
    return { ...row, lines: asPaidOut(row, allocation) };
  });
  if ("row" in made) await keepReturned(tx, order.orderId, returned);
  return made;
}

/** Which lines of the order they were; what was paid out stays what the counter says. */
function asPaidOut(row: RecordedRow, { parts }: Allocation): RecordedRow["lines"] {
  return row.lines.map((line, index) => {
    const of = parts.find(({ asked }) => asked === index);
    return of === undefined ? line : { ...line, orderLineNumber: of.orderLineNumber };
  });
}
