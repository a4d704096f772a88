/** Counter returns that name their sale are counted against it like any other return of it: never more back than was sent or paid. */
import type { Draft } from "@tierline/kernel/api/facts";
import { draftFact } from "@tierline/kernel/api/facts";
import type { Seller } from "@tierline/kernel/auth/seller";
import type { Tx } from "@tierline/kernel/db/database";
import type { Order } from "@tierline/kernel/model/order";
import { findByNumbers } from "../../db/return-store.ts";
import { keepReturned, lockOrders, returnedOf } from "../../db/returned-lines.ts";
import { type Allocation, allocateLines, type ReturnedLine } from "./allocate-lines.ts";
import { comingBack, type ComingBack, type SoldUnits } from "./look-up-sold.ts";
import type { RecordedRow } from "./record-returns.ts";
import { spreadPayout } from "./spread-payout.ts";
import { holdUnits, type UnitsGuard } from "./units-guard.ts";

/** The drafts, those that would take back too much rejected. Those that were taken before are left to be found as such. */
export async function countAgainstOrders(
  tx: Tx,
  seller: Seller,
  drafts: readonly Draft<RecordedRow>[],
  sold: SoldUnits,
): Promise<Draft<RecordedRow>[]> {
  const orders = drafts.flatMap((draft) => ("row" in draft && draft.row.order !== undefined ? [draft.row.order] : []));
  await lockOrders(
    tx,
    orders.map(({ orderId }) => orderId),
  );
  const guard = await holdUnits(tx, seller.tenant, comingBackOf(drafts), sold);
  if (orders.length === 0) return [...drafts];
  const numbers = drafts.map(({ reference }) => reference);
  const before = await findByNumbers(tx, seller.tenant, seller.channel, numbers);
  const seen = new Set(before.map((row) => row.channelReturnNumber));
  const counted: Draft<RecordedRow>[] = [];
  for (const [index, draft] of drafts.entries()) {
    counted.push(seen.has(draft.reference) ? draft : await count(tx, guard, draft, `/returns/${String(index)}`));
    seen.add(draft.reference);
  }
  return counted;
}

/** What the drafts bring back, as far as they can be taken. */
export function comingBackOf(drafts: readonly Draft<RecordedRow>[]): ComingBack {
  const rows = drafts.flatMap((draft) => ("row" in draft ? [draft.row] : []));
  const linesOf = (named: boolean) =>
    rows.filter(({ order }) => (order !== undefined) === named).flatMap(({ lines }) => lines);
  return comingBack(linesOf(true), linesOf(false));
}

async function count(tx: Tx, guard: UnitsGuard, draft: Draft<RecordedRow>, at: string): Promise<Draft<RecordedRow>> {
  if (!("row" in draft)) return draft;
  const { row } = draft;
  const made = row.order === undefined ? draft : await countNamed(tx, guard, { ...draft, order: row.order, at });
  if ("row" in made) guard.count(row.lines, { named: row.order !== undefined });
  return made;
}

interface Named {
  readonly reference: string;
  readonly row: RecordedRow;
  readonly order: Order;
  readonly at: string;
}

async function countNamed(
  tx: Tx,
  guard: UnitsGuard,
  { reference, row, order, at }: Named,
): Promise<Draft<RecordedRow>> {
  const before = await returnedOf(tx, order.orderId, order.lines);
  let returned: readonly ReturnedLine[] = [];
  const made = draftFact({ reference, at, kinds: ["conflict", "unknown-item"] }, () => {
    const allocation = allocateLines(order.lines, before, row.lines);
    returned = spreadPayout(order, row.lines, before, allocation);
    guard.refuse(row.lines);
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
