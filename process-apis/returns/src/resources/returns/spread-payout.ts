/** A counter has paid out already: which lines of the order its money is for. Of no line more than is due for what of it is back. */
import { Problem } from "@tierline/kernel/errors/problem";
import { inMajorUnits } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import type { ReturnLine } from "@tierline/kernel/model/return";
import { type Allocation, dueFor, type ReturnedLine } from "./allocate-lines.ts";

/** What is left to give back, by line of the order. */
type Room = Map<number, number>;

/**
 * What of the order's lines will have come back, at what was paid out. Throws `conflict` where a line of the counter was paid more than is
 * due; less may have been paid, and what is left stays due of its line.
 */
export function spreadPayout(
  order: Order,
  paid: readonly ReturnLine[],
  before: readonly ReturnedLine[],
  { parts, returned }: Pick<Allocation, "parts" | "returned">,
): readonly ReturnedLine[] {
  const given = new Map(before.map(({ lineNumber, amount }) => [lineNumber, amount]));
  const open = roomOf(order, returned, given);
  const room: Room = new Map(open);
  const left = paid.map(({ amount }) => amount);
  // First each part at what is due for it; then what else is open of its line, which a rounding before or a cheaper unit left.
  for (const { asked, orderLineNumber, amount } of parts) pay(left, asked, room, orderLineNumber, amount);
  for (const { asked, orderLineNumber } of parts) pay(left, asked, room, orderLineNumber);
  refuseOverpaid(order, paid, left);
  return returned.map((line) => {
    const taken = (open.get(line.lineNumber) ?? 0) - (room.get(line.lineNumber) ?? 0);
    return { ...line, amount: (given.get(line.lineNumber) ?? 0) + taken };
  });
}

function roomOf({ lines }: Order, returned: readonly ReturnedLine[], given: ReadonlyMap<number, number>): Room {
  const sold = new Map(lines.map((line) => [line.lineNumber, line]));
  return new Map(
    returned.map(({ lineNumber, quantity }) => {
      const line = sold.get(lineNumber);
      const due = line === undefined ? 0 : dueFor(quantity, line);
      return [lineNumber, Math.max(0, due - (given.get(lineNumber) ?? 0))];
    }),
  );
}

/** Takes of what is left of an asked line's money what the order's line has room for, and `most` at most. */
function pay(left: number[], asked: number, room: Room, lineNumber: number, most = Infinity): void {
  const open = room.get(lineNumber) ?? 0;
  const amount = Math.min(left[asked] ?? 0, open, most);
  left[asked] = (left[asked] ?? 0) - amount;
  room.set(lineNumber, open - amount);
}

function refuseOverpaid({ currency, channelOrderNumber }: Order, paid: readonly ReturnLine[], left: number[]): void {
  const errors = paid.flatMap(({ itemId, amount }, index) => {
    const most = amount - (left[index] ?? 0);
    if (most === amount) return [];
    const [given, due] = [inMajorUnits(amount, currency), inMajorUnits(most, currency)];
    return [{ pointer: `/lines/${String(index)}`, detail: `${given} was paid out for ${itemId}, and ${due} is due` }];
  });
  const [first] = errors;
  if (first === undefined) return;
  throw new Problem("conflict", `${first.detail} of ${channelOrderNumber}.`, {
    reason: "overpaid",
    errors: errors.slice(0, 20),
  });
}
