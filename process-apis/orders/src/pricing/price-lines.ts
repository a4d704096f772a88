/** Lines as a channel asks for them become order lines: known item, allowed price, one rounded amount. */
import type { CatalogItem } from "@tierline/kernel/client/item-catalog";
import { Problem, type FieldError, type ProblemKind } from "@tierline/kernel/errors/problem";
import { lineAmount } from "@tierline/kernel/model/money";
import type { OrderLine } from "@tierline/kernel/model/order";

export interface AskedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly unitPrice?: string | undefined;
}

/**
 * How a stated price is judged. `facts` takes it as it is (a till sale has happened); `promise` allows at most the
 * given discount below the price list, and never more than the list. An item without a list price needs a stated one.
 */
export type PricePolicy =
  { readonly mode: "facts" } | { readonly mode: "promise"; readonly maxDiscountPercent: number };

/** Throws `unknown-item` or `price-refused`, naming every line at fault. */
export function priceLines(
  lines: readonly AskedLine[],
  items: ReadonlyMap<string, CatalogItem>,
  policy: PricePolicy,
): OrderLine[] {
  const missing: FieldError[] = [];
  const refused: FieldError[] = [];
  const priced = lines.flatMap((line, index): OrderLine[] => {
    const item = items.get(line.itemId);
    if (item === undefined) {
      missing.push({ pointer: `/lines/${String(index)}`, detail: `${line.itemId} is not known` });
      return [];
    }
    const verdict = judge(line, item, policy);
    if ("refusal" in verdict) {
      refused.push({ pointer: `/lines/${String(index)}`, detail: `${line.itemId}: ${verdict.refusal}` });
      return [];
    }
    const { itemId, kind, stocked, description } = item;
    const { quantity } = line;
    const { unitPrice } = verdict;
    return [
      {
        lineNumber: index + 1,
        itemId,
        kind,
        stocked,
        description,
        quantity,
        unitPrice,
        amount: lineAmount(quantity, unitPrice),
      },
    ];
  });
  refuse("unknown-item", missing);
  refuse("price-refused", refused);
  return priced;
}

function judge(line: AskedLine, item: CatalogItem, policy: PricePolicy): { unitPrice: string } | { refusal: string } {
  const { unitPrice: stated } = line;
  const list = item.unitPrice;
  if (stated === undefined)
    return list === null ? { refusal: "has no list price, so a price must be stated" } : { unitPrice: list };
  if (policy.mode === "facts" || list === null) return { unitPrice: stated };
  const lowest = Number(list) * (1 - policy.maxDiscountPercent / 100);
  if (Number(stated) > Number(list)) return { refusal: `${stated} is above the list price ${list}` };
  if (Number(stated) < lowest)
    return { refusal: `${stated} is more than ${String(policy.maxDiscountPercent)} % below the list price ${list}` };
  return { unitPrice: stated };
}

function refuse(kind: ProblemKind, errors: readonly FieldError[]): void {
  const [first] = errors;
  if (first !== undefined) throw new Problem(kind, `${first.detail}.`, { errors: errors.slice(0, 20) });
}
