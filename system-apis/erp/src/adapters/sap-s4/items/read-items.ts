/** Items by their ids, many at once. */
import type { Item } from "../../../resources/items/contract.ts";
import type { Entity } from "../client/entity.ts";
import { anyOf, queryOf } from "../client/literals.ts";
import { textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { chunks, filterChunk, services, type Tenant } from "../tenant.ts";
import { itemFields, itemOf } from "./item-fields.ts";

/** How many reads go into one batch. */
const readsPerBatch = 25;

/** Products that exist, by their ids. Many lists in one batch: hundreds of ids are one or two requests. */
export async function readProducts(
  tenant: Tenant,
  call: Call,
  itemIds: readonly string[],
): Promise<Map<string, Entity>> {
  const found = new Map<string, Entity>();
  const wanted = chunks([...new Set(itemIds)], filterChunk);
  for (const lists of chunks(wanted, readsPerBatch)) {
    const products = await tenant.client.lists(
      call,
      services.products,
      lists.map((ids) => `A_Product${queryOf({ ...itemFields, filter: anyOf("Product", ids) })}`),
    );
    for (const product of products.flat()) found.set(textOf(product["Product"]), product);
  }
  return found;
}

export async function readItems(tenant: Tenant, call: Call, itemIds: readonly string[]): Promise<Map<string, Item>> {
  const products = await readProducts(tenant, call, itemIds);
  return new Map([...products].map(([itemId, product]) => [itemId, itemOf(tenant, product)]));
}

/** Those of the ids that are no items here. */
export async function unknownAmong(tenant: Tenant, call: Call, itemIds: readonly string[]): Promise<string[]> {
  const known = await readProducts(tenant, call, itemIds);
  return [...new Set(itemIds)].filter((itemId) => !known.has(itemId)).toSorted();
}
