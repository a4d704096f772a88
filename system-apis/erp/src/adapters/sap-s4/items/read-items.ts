/** Items by their ids, many at once. */
import type { Item } from "../../../resources/items/contract.ts";
import type { Entity } from "../client/entity.ts";
import { anyOf, queryOf } from "../client/literals.ts";
import { textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { chunks, filterChunk, services, type Tenant } from "../tenant.ts";
import { itemFields, itemOf } from "./item-fields.ts";

/** Products that exist, by their ids. Many lists in one batch: hundreds of ids are one or two requests. */
export async function readProducts(
  tenant: Tenant,
  call: Call,
  itemIds: readonly string[],
): Promise<Map<string, Entity>> {
  const found = new Map<string, Entity>();
  const paths = chunks([...new Set(itemIds)], filterChunk).map(
    (some) => `A_Product${queryOf({ ...itemFields, filter: anyOf("Product", some) })}`,
  );
  const products = await tenant.client.lists(call, services.products, paths);
  for (const product of products.flat()) found.set(textOf(product["Product"]), product);
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
