/** Orders of demo items, and the stock they take (items: system-apis/erp/src/db/migrations/0002_seed.sql). */

export const items = [
  "MUG-BLUE",
  "MUG-GREEN",
  "TEAPOT-1L",
  "LANTERN-M",
  "CANDLE-SOY",
  "BUNTING-5M",
  "CAKESTAND-3",
  "BAG-JUMBO",
  "CLOCK-WALL",
] as const;

/** The warehouse the storefront ships from, by itself. */
const warehouse = "WH-1";
const linesPerOrder = 5;

export interface DemoOrder {
  readonly orderNumber: string;
  readonly currency: "GBP";
  readonly paymentToken: string;
  readonly shopper: { readonly number: string; readonly name: string; readonly country: string };
  readonly basket: readonly { readonly sku: string; readonly quantity: number }[];
}

/** Orders of five different items each; numbers begin with the prefix. */
export function demoOrders(prefix: string, count: number, basket = basketOf): DemoOrder[] {
  return Array.from({ length: count }, (_, index) => ({
    orderNumber: `${prefix}-${String(index)}`,
    currency: "GBP",
    paymentToken: "tok_visa",
    shopper: { number: `C-${String(index % 997)}`, name: "A. Shopper", country: "United Kingdom" },
    basket: basket(index),
  }));
}

function basketOf(index: number): DemoOrder["basket"] {
  return Array.from({ length: linesPerOrder }, (_, line) => ({
    sku: items[(index + line * 2) % items.length] ?? items[0],
    quantity: 1 + ((index + line) % 3),
  }));
}

/** Brings units of items to the warehouse, through the store API. */
export async function receive(
  origin: string,
  token: string,
  delivery: string,
  units: Readonly<Record<string, number>>,
): Promise<void> {
  const receipts = Object.entries(units).map(([sku, quantity]) => ({
    deliveryNumber: `${delivery}-${sku}`,
    store: warehouse,
    at: new Date().toISOString(),
    sku,
    quantity,
  }));
  const answer = await fetch(`${origin}/experience/store/v1/stock-receipts`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": delivery },
    body: JSON.stringify({ receipts }),
  });
  const body = (await answer.json()) as { results?: { status: string }[] };
  if (body.results?.every(({ status }) => status === "accepted") !== true) {
    throw new Error(`The stock was not received: ${String(answer.status)} ${JSON.stringify(body)}`);
  }
}
