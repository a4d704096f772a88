import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { NewStockCount } from "../../../resources/stock/contract.ts";
import type { Books } from "../books.ts";
import { refuseUnknownItems } from "../documents/refuse-unknown-items.ts";
import { apply, keyOf, lockAndRead, type Movement, type Posted, refuse, write } from "./move-stock.ts";
import { postStockDocument } from "./stock-document.ts";
import { noLocation } from "../../../rules/no-location.ts";

export const postStockCount =
  ({ db, currency }: Books): ErpPort["postStockCount"] =>
  async (_ctx, { params: { reference }, body }) => {
    const document = { kind: "stock-count", prefix: "SC", reference, content: body } as const;
    return reply(
      200,
      await postStockDocument(db, document, async (sql) => {
        await refuseUnknownItems(sql, body.lines);
        const movements = movementsOf(reference, body);
        const known = await lockAndRead(sql, currency, movements);
        if (!known.locations.has(body.locationId)) {
          throw noLocation(body.locationId);
        }
        const lines = body.lines.map(({ itemId, counted }) => {
          const before = known.states.get(keyOf({ itemId, locationId: body.locationId }))?.quantity ?? 0;
          return { itemId, before, counted, difference: counted - before };
        });
        const posted: Posted[] = [];
        for (const [index, movement] of movements.entries()) {
          const quantity = lines[index]?.difference ?? 0;
          if (quantity !== 0) refuse(apply({ ...movement, quantity }, known, posted));
        }
        if (posted.length > 0) await write(sql, posted, known.states);
        return { lines };
      }),
    );
  };

/** The movements a count may lead to; by how much is known once their rows are locked. */
const movementsOf = (reference: string, { locationId, date, correlationId, lines }: NewStockCount): Movement[] =>
  lines.map(({ itemId }, index) => ({
    reference: `stock-count ${reference} ${String(index + 1)}`,
    itemId,
    locationId,
    quantity: 0,
    date,
    correlationId,
  }));
