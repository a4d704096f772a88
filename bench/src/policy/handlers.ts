/** What the counter does, with the platform around it and without. */
import { newId } from "@tierline/kernel/model/ids";
import type { Checkout } from "../tiers/contract.ts";
import type { Item, Receipt } from "./contract.ts";

/** As little as can be: what is measured is the way in and out. */
export const taken = ({ orderNumber, currency, basket }: Checkout): Receipt => ({
  orderId: newId("ord"),
  orderNumber,
  status: "received",
  currency,
  lines: basket.length,
});

export const itemOf = (itemId: string): Item => ({
  itemId,
  title: "White hanging heart T-light holder",
  currency: "GBP",
  price: "2.55",
  onHand: 42,
});
