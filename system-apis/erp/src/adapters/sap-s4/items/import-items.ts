import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { NewItem } from "../../../resources/items/contract.ts";
import type { BatchPart } from "../client/batch.ts";
import type { Entity } from "../client/entity.ts";
import { problemOf, translating } from "../client/problem-of.ts";
import { SapRefusal } from "../client/refusal.ts";
import { chunks, services, type Tenant } from "../tenant.ts";
import { itemOf } from "./item-fields.ts";
import { changesTo, newProduct } from "./product-body.ts";
import { readProducts } from "./read-items.ts";

/** Change sets in one batch: SAP works them off one after the other, and a request has to end in time. */
const itemsPerBatch = 25;

/**
 * Creates products with their plants, sales area and valuation, and changes description and cost of those that exist. Each item is
 * a change set of its own; an import that stops in the middle is sent again, and finds what was done.
 */
export const importItems =
  (tenant: Tenant): ErpPort["importItems"] =>
  async (ctx, { body: { items } }) => {
    refuseTwice(items);
    const priced = items.filter(({ prices = [] }) => prices.length > 0).length;
    if (priced > 0) tenant.log.warn({ items: priced }, "Sales prices are not kept by these books; they were left out.");
    const known = await translating("The import", () =>
      readProducts(
        tenant,
        ctx,
        items.map(({ itemId }) => itemId),
      ),
    );
    const work = items.map((item) => ({ item, ...workOn(tenant, item, known.get(item.itemId)) }));
    const due = work.flatMap(({ item, part }) => (part === null ? [] : [{ item, part }]));
    for (const some of chunks(due, itemsPerBatch)) {
      const results = await translating("The import", () =>
        tenant.client.batch(
          ctx,
          services.products,
          some.map(({ part }) => part),
        ),
      );
      for (const [index, result] of results.entries()) {
        if (result instanceof SapRefusal) throw refusedItem(result, some[index]?.item.itemId ?? "");
      }
    }
    return reply(200, { results: work.map(({ item: { itemId }, status }) => ({ itemId, status })) });
  };

/** Somebody else has created or changed it at the same time: the same import, sent again, finds it as it is now. */
function refusedItem(refusal: SapRefusal, itemId: string): Problem {
  const problem = problemOf(refusal, `Item ${itemId}`);
  if (problem.kind !== "conflict") return problem;
  return new Problem("unavailable", `Item ${itemId} is being changed by somebody else.`, {
    retryAfterSeconds: 1,
    cause: refusal,
  });
}

function workOn(
  tenant: Tenant,
  item: NewItem,
  product: Entity | undefined,
): { part: BatchPart | null; status: "created" | "updated" | "unchanged" } {
  if (product === undefined) {
    return {
      part: { changes: [{ method: "POST", path: "A_Product", body: newProduct(tenant, item) }] },
      status: "created",
    };
  }
  const known = itemOf(tenant, product);
  if (known.kind !== item.kind || known.stocked !== item.stocked) {
    throw new Problem("invalid", `Item ${item.itemId} has another kind in these books, and there it cannot change.`);
  }
  const changes = changesTo(tenant, item, known, product);
  return changes.length === 0 ? { part: null, status: "unchanged" } : { part: { changes }, status: "updated" };
}

function refuseTwice(items: readonly NewItem[]): void {
  const seen = new Set<string>();
  for (const [index, { itemId }] of items.entries()) {
    const [pointer, detail] = [`/items/${String(index)}/itemId`, `${itemId} occurs twice`];
    if (seen.has(itemId)) throw new Problem("invalid", `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });
    seen.add(itemId);
  }
}
