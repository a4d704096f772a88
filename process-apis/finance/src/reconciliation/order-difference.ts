import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";

export type Order = Awaited<ReturnType<FinanceContext["deps"]["orders"]["listOrders"]>>["items"][number];

/** Whether an order ended without a sale. */
export const hasEnded = ({ state }: Order): boolean => state === "cancelled" || state === "declined";

/** A difference that was found with an order. */
export const orderDifference = (
  { orderId, channelOrderNumber, channel, currency }: Order,
  what: Pick<Difference, "kind" | "expected" | "found" | "detail"> & { readonly currency?: string },
): Difference => ({ transactionId: orderId, document: channelOrderNumber, channel, currency, ...what });
