/** A change of stock without a sale, valued at cost. */
import type { FinanceEventKind } from "@tierline/kernel/model/finance";
import type { inventoryAdjusted } from "@tierline/kernel/model/events";
import { booksSource } from "@tierline/kernel/model/stock";
import type { z } from "@tierline/kernel/model/schema";
import type { NewFinanceEvent } from "../resources/events/contract.ts";
import type { BusinessDays } from "./business-day.ts";
import { stockReference } from "./stock-reference.ts";

type Adjusted = z.output<typeof inventoryAdjusted.data>;

/** Undefined for movements that the books told of, that other events account for (sales, returns) or that change no value (transfers). */
export function stockEventOf(
  adjusted: Adjusted,
  about: { currency: string; correlationId: string; days: BusinessDays },
): NewFinanceEvent | undefined {
  if (adjusted.source === booksSource) return undefined;
  const what = meaning(adjusted);
  if (what === undefined || adjusted.quantity === 0) return undefined;
  return {
    reference: stockReference(adjusted),
    kind: what.kind,
    transactionId: adjusted.sourceKey,
    document: adjusted.sourceKey,
    channel: adjusted.channel,
    businessDate: about.days.of(adjusted.occurredAt, adjusted.locationId),
    currency: about.currency,
    correlationId: about.correlationId,
    lines: [],
    costed: [{ kind: "cost", itemId: adjusted.itemId, quantity: what.quantity }],
    ...(adjusted.reason === undefined ? {} : { memo: adjusted.reason }),
  };
}

function meaning({ type, quantity }: Adjusted): { kind: FinanceEventKind; quantity: number } | undefined {
  if (type === "receipt") return { kind: "stock-receipt", quantity };
  if (type === "damage") return { kind: "stock-write-off", quantity: Math.abs(quantity) };
  if (type === "adjustment" && quantity < 0) return { kind: "stock-write-off", quantity: -quantity };
  if (type === "adjustment" || type === "count") return { kind: "stock-correction", quantity };
  return undefined;
}
