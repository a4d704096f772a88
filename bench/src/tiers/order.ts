/** The order that is sent: five lines, 600 bytes. */
import type { Checkout } from "./contract.ts";

export const checkout: Checkout = {
  orderNumber: "W-2026-104711",
  placedAt: "2026-11-21T09:30:00Z",
  shopper: { number: "C-17850", name: "A. Shopper", country: "United Kingdom" },
  currency: "GBP",
  basket: [
    { sku: "85123A", quantity: 6, price: "2.55" },
    { sku: "71053", quantity: 6, price: "3.39" },
    { sku: "84406B", quantity: 8, price: "2.75" },
    { sku: "84029G", quantity: 6, price: "3.39" },
    { sku: "22752", quantity: 2, price: "7.65" },
  ],
};
