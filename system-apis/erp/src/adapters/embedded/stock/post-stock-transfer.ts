import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { NewStockTransfer } from "../../../resources/stock/contract.ts";
import type { Books } from "../books.ts";
import { apply, keyOf, type Known, lockAndRead, type Movement, type Posted, refuse, write } from "./move-stock.ts";
import { postStockDocument } from "./stock-document.ts";

export const postStockTransfer =
  ({ db, currency }: Books): ErpPort["postStockTransfer"] =>
  async (_ctx, { params: { reference }, body }) => {
    if (body.fromLocationId === body.toLocationId) {
      throw new Problem("conflict", "Stock cannot be moved to where it is.");
    }
    const document = { kind: "stock-transfer", prefix: "ST", reference, content: body } as const;
    return reply(
      200,
      await postStockDocument(db, document, async (sql) => {
        const pairs = movementsOf(reference, body);
        const known = await lockAndRead(sql, currency, pairs.flat());
        const posted: Posted[] = [];
        for (const [out, into] of pairs) carry(out, into, known, posted);
        await write(sql, posted, known.states);
        return {};
      }),
    );
  };

const movementsOf = (reference: string, body: NewStockTransfer): [Movement, Movement][] =>
  body.lines.map(({ itemId, quantity }, index) => {
    const common = { itemId, date: body.date, correlationId: body.correlationId };
    const name = `stock-transfer ${reference} ${String(index + 1)}`;
    return [
      { ...common, reference: `${name} out`, locationId: body.fromLocationId, quantity: -quantity },
      { ...common, reference: `${name} in`, locationId: body.toLocationId, quantity },
    ];
  });

/** What leaves one place with a value arrives at the other with the same, to the millionth of a minor unit. */
function carry(out: Movement, into: Movement, known: Known, posted: Posted[]): void {
  const value = (movement: Movement): bigint => known.states.get(keyOf(movement))?.value ?? 0n;
  const [fromBefore, toBefore] = [value(out), value(into)];
  refuse(apply(out, known, posted));
  refuse(apply(into, known, posted));
  const arrived = known.states.get(keyOf(into));
  if (arrived !== undefined) {
    known.states.set(keyOf(into), { ...arrived, value: toBefore + (fromBefore - value(out)) });
  }
}
