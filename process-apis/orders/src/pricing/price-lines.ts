/** Lines as a channel asks for them become order lines: known item, allowed price, one rounded amount. */
import type { CatalogItem } from "@tierline/kernel/client/item-catalog";
import { Problem, type FieldError, type ProblemKind } from "@tierline/kernel/errors/problem";
import { lineAmount } from "@tierline/kernel/model/money";
import type { OrderLine } from "@tierline/kernel/model/order";
import { judgeAmounts } from "./price-amounts.ts";
import { judgePrice, type PricePolicy } from "./price-policy.ts";

export interface AskedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly unitPrice?: string | undefined;
}

/** Throws `unknown-item` or `price-refused`, naming every line at fault. */
export function priceLines(
  lines: readonly AskedLine[],
  items: ReadonlyMap<string, CatalogItem>,
  policy: PricePolicy,
  currency: string,
): OrderLine[] {
  const missing: FieldError[] = [];
  const refused: FieldError[] = [];
  const priced = lines.flatMap((line, index): OrderLine[] => {
    const item = items.get(line.itemId);
    if (item === undefined) {
      missing.push({ pointer: `/lines/${String(index)}`, detail: `${line.itemId} is not known` });
      return [];
    }
    const verdict = judgePrice(line.unitPrice, item, policy, currency);
    if ("refusal" in verdict) {
      const { refusal, reason } = verdict;
      refused.push({ pointer: `/lines/${String(index)}`, detail: `${line.itemId}: ${refusal}`, reason });
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
        amount: lineAmount(quantity, unitPrice, currency),
      },
    ];
  });
  refuse("unknown-item", missing);
  refuse("price-refused", refused);
  // What has happened is as it was rung up.
  const judged = policy.mode === "facts" ? [] : judgeAmounts(priced, currency);
  const roundedAway = judged.map(({ line, verdict }) => ({
    pointer: `/lines/${String(line.lineNumber - 1)}`,
    detail: `${line.itemId}: ${verdict.refusal}`,
    reason: verdict.reason,
  }));
  refuse("price-refused", roundedAway);
  return priced;
}

function refuse(kind: ProblemKind, errors: readonly FieldError[]): void {
  const [first] = errors;
  if (first === undefined) return;
  const { detail, reason } = first;
  throw new Problem(kind, `${detail}.`, { ...(reason === undefined ? {} : { reason }), errors: errors.slice(0, 20) });
}
