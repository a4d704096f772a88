/** Items of the bench's own in the ERP, and stock of them in the warehouse, so that nobody else's stock is in the way. */

/** The warehouse the storefront ships from, by itself. */
const warehouse = "WH-1";
/** Most entries the APIs take in one request. */
const perRequest = 500;

/** Ids of a number of items: `<prefix>-0`, `<prefix>-1` and so on. */
export const itemIds = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index)}`);

interface Caller {
  readonly origin: string;
  token(clientId: string): Promise<string>;
}

/** Makes the items known to the ERP, with a price and a cost, and brings so many units of each to the warehouse. */
export async function stockUp(caller: Caller, ids: readonly string[], units: number): Promise<void> {
  for (const part of parts(ids)) {
    const name = part[0] ?? "";
    await send(caller, "operator", "PUT", "/system/erp/v1/items", name, { items: part.map(newItem) });
    await send(caller, "store-till", "POST", "/experience/store/v1/stock-receipts", name, {
      receipts: part.map((sku) => ({
        deliveryNumber: `delivery-${sku}`,
        store: warehouse,
        at: new Date().toISOString(),
        sku,
        quantity: units,
      })),
    });
  }
}

const newItem = (itemId: string) => ({
  itemId,
  description: `Item ${itemId} of the benchmark`,
  kind: "goods",
  stocked: true,
  cost: { currency: "GBP", unitCost: "1.25" },
  prices: [{ priceList: "standard", currency: "GBP", unitPrice: "2.55" }],
});

function* parts(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += perRequest) yield ids.slice(at, at + perRequest);
}

async function send(
  { origin, token }: Caller,
  clientId: string,
  method: "POST" | "PUT",
  path: string,
  key: string,
  body: object,
): Promise<void> {
  const answer = await fetch(origin + path, {
    method,
    headers: {
      authorization: `Bearer ${await token(clientId)}`,
      "content-type": "application/json",
      "idempotency-key": `bench-${key}`,
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok || text.includes('"rejected"')) throw new Error(`${path} answered ${String(answer.status)}: ${text}`);
}
