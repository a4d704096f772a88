/**
 * Which lines of an order come back, and what is due for them. A line's refund is what is due for all of its units returned so far, less
 * what was already given back for them: whatever the order of the returns, together they give back exactly what was paid.
 */
import { Problem, type FieldError } from "@tierline/kernel/errors/problem";
import { priceScale, scaled } from "@tierline/kernel/model/money";
import type { OrderLine } from "@tierline/kernel/model/order";
import type { Disposition, ReturnLine } from "@tierline/kernel/model/return";

/** What of an order's line has come back so far: units, and minor units given back for them. */
export interface ReturnedLine {
  readonly lineNumber: number;
  readonly itemId: string;
  readonly quantity: number;
  readonly amount: number;
}

export interface AskedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly disposition?: Disposition | undefined;
  /** Of the order; left out, the first lines of the item of which something is left. */
  readonly orderLineNumber?: number | undefined;
  /** What a counter says that a unit was sold for: lines of this price come first, then those that cost more, then those that cost less. */
  readonly unitPrice?: string | undefined;
}

/** Units of an asked line that are of one line of the order, and what is due for them. */
export interface Part {
  /** Index of the asked line. */
  readonly asked: number;
  readonly orderLineNumber: number;
  readonly amount: number;
}

/** Lines of a return, and what of the order's lines will have come back with them. */
export interface Allocation {
  readonly lines: ReturnLine[];
  /** The same lines by what was asked for. */
  readonly parts: readonly Part[];
  readonly returned: readonly ReturnedLine[];
}

/** Where the goods go unless somebody says otherwise. */
export const defaultDisposition = (stocked: boolean): Disposition => (stocked ? "restock" : "none");

/** Minor units due for `units` of a line of `quantity` that cost `amount`, rounded half away from zero; all of it for all of them. */
export function dueFor(units: number, { quantity, amount }: Pick<OrderLine, "quantity" | "amount">): number {
  const [top, bottom] = [BigInt(amount) * BigInt(units), BigInt(quantity)];
  const magnitude = top < 0n ? -top : top;
  const rounded = Number((2n * magnitude + bottom) / (2n * bottom));
  return top < 0n ? -rounded : rounded;
}

/**
 * Throws `unknown-item` for what the order does not have, `conflict` where more would come back than was sent and is not back yet.
 * Pointers are into `/lines`.
 */
export function allocateLines(
  sold: readonly OrderLine[],
  before: readonly ReturnedLine[],
  asked: readonly AskedLine[],
): Allocation {
  refuseStrangers(sold, asked);
  const known = new Map(before.map((line) => [line.lineNumber, line]));
  const lines: ReturnLine[] = [];
  const parts: Part[] = [];
  for (const [index, want] of asked.entries()) {
    let left = want.quantity;
    for (const line of candidates(sold, want)) {
      const { lineNumber, itemId } = line;
      const so = known.get(lineNumber) ?? { lineNumber, itemId, quantity: 0, amount: 0 };
      const quantity = Math.min(left, line.quantity - so.quantity);
      if (quantity <= 0) continue;
      // Earlier releases rounded each return by itself and may have given back too much: nothing is asked back for that.
      const amount = Math.max(0, dueFor(so.quantity + quantity, line) - so.amount);
      lines.push(returned(line, { quantity, amount, number: lines.length + 1, disposition: want.disposition }));
      parts.push({ asked: index, orderLineNumber: lineNumber, amount });
      known.set(lineNumber, { ...so, quantity: so.quantity + quantity, amount: so.amount + amount });
      left -= quantity;
    }
    if (left > 0) throw tooMany(want.itemId, index);
  }
  return { lines, parts, returned: [...known.values()] };
}

/**
 * The lines that a unit may be of, the likeliest first. The cheapest line that costs at least what is stated leaves the dearer ones to
 * whoever states more: so it never matters which unit comes back first.
 */
function candidates(sold: readonly OrderLine[], want: AskedLine): OrderLine[] {
  const matching = sold.filter((each) => matches(each, want));
  if (want.unitPrice === undefined) return matching;
  const stated = scaled(want.unitPrice, priceScale);
  const beyond = ({ unitPrice }: OrderLine): bigint => scaled(unitPrice, priceScale) - stated;
  return matching.toSorted((a, b) => nearer(beyond(a), beyond(b)));
}

/** Not below comes before below; within each, what is nearer. */
function nearer(a: bigint, b: bigint): number {
  if (a < 0n !== b < 0n) return a < 0n ? 1 : -1;
  if (a === b) return 0;
  return a < b === a >= 0n ? -1 : 1;
}

const matches = (line: OrderLine, { itemId, orderLineNumber }: AskedLine): boolean =>
  line.itemId === itemId && (orderLineNumber === undefined || orderLineNumber === line.lineNumber);

function returned(
  line: OrderLine,
  part: { quantity: number; amount: number; number: number; disposition: Disposition | undefined },
): ReturnLine {
  const { quantity, amount, number } = part;
  const disposition = part.disposition ?? defaultDisposition(line.stocked);
  return { ...line, lineNumber: number, orderLineNumber: line.lineNumber, quantity, amount, disposition };
}

function refuseStrangers(sold: readonly OrderLine[], asked: readonly AskedLine[]): void {
  const strangers = asked.flatMap((want, index): FieldError[] =>
    sold.some((line) => matches(line, want))
      ? []
      : [{ pointer: `/lines/${String(index)}`, detail: `${want.itemId} is not on the order` }],
  );
  const [first] = strangers;
  if (first !== undefined)
    throw new Problem("unknown-item", `${first.detail}.`, { reason: "not-sold", errors: strangers.slice(0, 20) });
}

function tooMany(itemId: string, index: number): Problem {
  const detail = `more of ${itemId} would come back than was sent and not yet returned`;
  return new Problem("conflict", `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`, {
    reason: "too-many",
    errors: [{ pointer: `/lines/${String(index)}`, detail }],
  });
}
