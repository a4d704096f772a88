import { Problem, type FieldError } from "@tierline/kernel/errors/problem";
import { lineAmount } from "@tierline/kernel/model/money";
import type { OrderLine } from "@tierline/kernel/model/order";
import type { Disposition, ReturnLine } from "@tierline/kernel/model/return";

interface ReturnedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly disposition?: Disposition | undefined;
}

/** Where the goods go unless somebody says otherwise. */
export const defaultDisposition = (stocked: boolean): Disposition => (stocked ? "restock" : "none");

/**
 * What comes back, at the price it was sold for: an item sold on several lines at several prices comes back in the order it
 * was sold. Throws `unknown-item` for what the order does not have. Whether too much comes back is the counter's business.
 */
export function linesOfOrder(sold: readonly OrderLine[], returned: readonly ReturnedLine[]): ReturnLine[] {
  const strangers = returned.flatMap((line, index): FieldError[] =>
    sold.some((each) => each.itemId === line.itemId)
      ? []
      : [{ pointer: `/lines/${String(index)}`, detail: `${line.itemId} is not on the order` }],
  );
  const [first] = strangers;
  if (first !== undefined) throw new Problem("unknown-item", `${first.detail}.`, { errors: strangers });
  const lines: ReturnLine[] = [];
  for (const line of returned) {
    let left = line.quantity;
    for (const each of sold.filter((candidate) => candidate.itemId === line.itemId)) {
      const quantity = Math.min(left, each.quantity);
      if (quantity === 0) break;
      left -= quantity;
      lines.push({
        ...each,
        lineNumber: lines.length + 1,
        quantity,
        amount: lineAmount(quantity, each.unitPrice),
        disposition: line.disposition ?? defaultDisposition(each.stocked),
      });
    }
    if (left > 0)
      throw new Problem("conflict", `More of ${line.itemId} would come back than was sent and not yet returned.`);
  }
  return lines;
}

export function unitsByItem(
  lines: readonly { readonly itemId: string; readonly quantity: number }[],
): Map<string, number> {
  const units = new Map<string, number>();
  for (const { itemId, quantity } of lines) units.set(itemId, (units.get(itemId) ?? 0) + quantity);
  return units;
}
