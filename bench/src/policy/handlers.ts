/** What the counter does, with the platform around it and without. */
import { newId } from "@tierline/kernel/model/ids";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import type { Checkout } from "../tiers/contract.ts";
import type { Item, Receipt } from "./contract.ts";

export function taken({ orderNumber, currency, basket }: Checkout): Receipt {
  const total = sum(basket.map((line) => lineAmount(line.quantity, line.price)));
  return { orderId: newId("ord"), orderNumber, status: "received", currency, total };
}

export const itemOf = (itemId: string): Item => ({
  itemId,
  title: "White hanging heart T-light holder",
  currency: "GBP",
  price: "2.55",
  onHand: 42,
});
