/** A sold order, or a sale that had already happened, as a finance event. */
import type { OrderInEvent, OrderLine, Tender } from "@tierline/kernel/model/order";
import { sum } from "@tierline/kernel/model/money";
import type { FinanceLine, NewFinanceEvent } from "../resources/events/contract.ts";
import type { BusinessDays } from "./business-day.ts";

export const saleReference = (orderId: string): string => `sale:${orderId}`;

/** Amounts by kind of item, one line each, in a fixed order. */
export function amountsByKind(lines: readonly Pick<OrderLine, "kind" | "amount">[]): FinanceLine[] {
  return (["goods", "service", "gift-card"] as const).flatMap((kind) => {
    const amount = sum(lines.filter((line) => line.kind === kind).map((line) => line.amount));
    return amount === 0 ? [] : [{ kind, amount }];
  });
}

/** How it was paid. An invoice is not paid yet: it stays receivable. */
export const tenderLine = (tender: Tender, total: number): FinanceLine[] =>
  tender === "invoice" || total === 0 ? [] : [{ kind: `tender-${tender}`, amount: total }];

export function saleOf(order: OrderInEvent, days: BusinessDays): NewFinanceEvent {
  return {
    reference: saleReference(order.orderId),
    kind: "sale",
    transactionId: order.orderId,
    document: order.channelOrderNumber,
    channel: order.channel,
    businessDate: days.of(order.placedAt, order.locationId),
    currency: order.currency,
    correlationId: order.correlationId,
    lines: [...amountsByKind(order.lines), ...tenderLine(order.tender, order.total)],
    costed: order.lines
      .filter((line) => line.stocked)
      .map(({ itemId, quantity }) => ({ kind: "cost", itemId, quantity })),
  };
}
