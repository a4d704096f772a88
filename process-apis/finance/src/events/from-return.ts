/** An accepted return as a finance event. */
import type { ReturnInEvent, ReturnLine } from "@tierline/kernel/model/return";
import type { CostedUnits, NewFinanceEvent } from "../resources/events/contract.ts";
import type { BusinessDays } from "./business-day.ts";
import { amountsByKind, tenderLine } from "./from-order.ts";

export const refundReference = (returnId: string): string => `refund:${returnId}`;

export function refundOf(entry: ReturnInEvent, days: BusinessDays): NewFinanceEvent {
  return {
    reference: refundReference(entry.returnId),
    kind: "refund",
    transactionId: entry.returnId,
    document: entry.channelReturnNumber,
    channel: entry.channel,
    businessDate: days.of(entry.returnedAt, entry.locationId),
    currency: entry.currency,
    correlationId: entry.correlationId,
    lines: [...amountsByKind(entry.lines), ...tenderLine(entry.tender, entry.total)],
    costed: entry.lines.flatMap(costedUnits),
  };
}

/** Restocked goods are inventory again; written-off goods are a loss instead of a cost of sales; the rest stays sold. */
export function costedUnits({
  stocked,
  disposition,
  itemId,
  quantity,
}: Pick<ReturnLine, "stocked" | "disposition" | "itemId" | "quantity">): CostedUnits[] {
  if (!stocked || disposition === "none") return [];
  return [{ kind: disposition === "restock" ? "cost" : "cost-written-off", itemId, quantity }];
}
