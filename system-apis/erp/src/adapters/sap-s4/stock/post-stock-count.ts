import { reply } from "@tierline/kernel/api/operation";
import type { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { NewStockCount } from "../../../resources/stock/contract.ts";
import { translating } from "../client/problem-of.ts";
import { quantityOf, textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { lookForItems } from "../documents/look-for-items.ts";
import { type Place, placeFor } from "../locations/place.ts";
import { chunks, filterChunk, type Tenant } from "../tenant.ts";
import { itemsOfDocument, type Move, postMaterialDocument } from "./material-document.ts";
import { readStock } from "./read-stock.ts";
import { refuseTwice } from "./refuse-twice.ts";

type Count = z.output<typeof NewStockCount>;

/**
 * Posts the difference to what SAP has at this moment, as inventory differences. A movement between the look and the posting keeps
 * its own effect: a difference is added, not a quantity set.
 */
export const postStockCount =
  (tenant: Tenant): ErpPort["postStockCount"] =>
  async (ctx, { params: { reference }, body }) => {
    refuseTwice(body.lines);
    const at = placeFor(tenant.settings.places, body.locationId);
    const posting = { kind: "stock-count", reference, content: body, deadline: ctx.deadline } as const;
    const { number, postedAt, duplicate, foreignId } = await translating(`Count ${reference}`, () =>
      postMaterialDocument(tenant, ctx, posting, async () => ({
        kind: "stock-count",
        reference,
        date: body.date,
        moves: await differences(tenant, ctx, body, at),
      })),
    );
    const lines = await translating(`Count ${reference}`, () => linesOf(tenant, ctx, body, foreignId));
    return reply(200, { reference, number, postedAt, duplicate, lines });
  };

async function differences(tenant: Tenant, call: Call, { lines }: Count, at: Place): Promise<Move[]> {
  const itemIds = lines.map(({ itemId }) => itemId);
  const unknown = await lookForItems(tenant, call, lines);
  if (unknown !== undefined) throw unknown;
  const held = await readStock(
    tenant,
    call,
    chunks(itemIds, filterChunk).map((items) => ({ items, places: [at] })),
  );
  const before = new Map(held.map(({ itemId, quantity }) => [itemId, quantity]));
  return lines.flatMap(({ itemId, counted }): Move[] => {
    const difference = counted - (before.get(itemId) ?? 0);
    if (difference === 0) return [];
    return [{ purpose: difference > 0 ? "count-more" : "count-less", itemId, quantity: Math.abs(difference), at }];
  });
}

/** The differences as the books have them; an item without one was as counted. */
async function linesOf(tenant: Tenant, call: Call, { lines }: Count, foreignId: string) {
  const less = tenant.settings.movements["count-less"].type;
  const posted = new Map(
    (await itemsOfDocument(tenant, call, foreignId)).map((item) => {
      const quantity = quantityOf(item["QuantityInBaseUnit"]);
      return [textOf(item["Material"]), item["GoodsMovementType"] === less ? -quantity : quantity];
    }),
  );
  return lines.map(({ itemId, counted }) => {
    const difference = posted.get(itemId) ?? 0;
    return { itemId, before: counted - difference, counted, difference };
  });
}
