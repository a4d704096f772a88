/** The orders that buyers place. */

const linesPerOrder = 5;

export interface DemoOrder {
  readonly orderNumber: string;
  readonly currency: "GBP";
  readonly paymentToken: string;
  readonly shopper: { readonly number: string; readonly name: string; readonly country: string };
  readonly basket: readonly { readonly sku: string; readonly quantity: number }[];
}

/** Orders of five different items each (of all, where there are fewer); numbers begin with the prefix. */
export function demoOrders(prefix: string, count: number, items: readonly string[]): DemoOrder[] {
  return Array.from({ length: count }, (_, index) => ({
    orderNumber: `${prefix}-${String(index)}`,
    currency: "GBP",
    paymentToken: "tok_visa",
    shopper: { number: `C-${String(index % 997)}`, name: "A. Shopper", country: "United Kingdom" },
    basket: basket(index, items),
  }));
}

/** Neighbors in time share no item but the most popular one. */
function basket(index: number, items: readonly string[]): DemoOrder["basket"] {
  const skus = new Set(items.slice(0, 1));
  for (let line = 0; skus.size < Math.min(linesPerOrder, items.length); line++) {
    skus.add(items[(index * linesPerOrder + line) % items.length] ?? "");
  }
  return [...skus].map((sku, line) => ({ sku, quantity: items.length === 1 ? 1 : 1 + ((index + line) % 3) }));
}
