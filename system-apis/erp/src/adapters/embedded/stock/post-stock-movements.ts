import { reply } from "@tierline/kernel/api/operation";
import { isUniqueViolation } from "@tierline/kernel/db/reach";
import type { ErpPort } from "../../../port.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import type { Books } from "../books.ts";
import { apply, keyOf, type Known, lockAndRead, type MovementResult, type Posted, write } from "./move-stock.ts";
import { averageOf } from "./moving-average.ts";

/** Four statements, whatever the number of movements. The rows of a value are locked in key order. */
export const postStockMovements =
  (books: Books): ErpPort["postStockMovements"] =>
  async (_ctx, { body: { movements } }) => {
    try {
      return reply(200, { results: await post(books, movements) });
    } catch (error) {
      // Two batches used one reference for different items, so no row lock kept them apart: now the other's is seen.
      if (!isUniqueViolation(error, "stock_postings_pkey")) throw error;
      return reply(200, { results: await post(books, movements) });
    }
  };

const post = ({ db, currency }: Books, movements: readonly StockPosting[]): Promise<MovementResult[]> =>
  db.transaction(async ({ sql }) => {
    const known = await lockAndRead(sql, currency, movements);
    const posted: Posted[] = [];
    const answers = movements.map((movement) => unvalued(movement, known) ?? apply(movement, known, posted));
    if (posted.length > 0) await write(sql, posted, known.states);
    return answers;
  });

/** Units that come in at a cost in another currency, with nothing to value them by: at nothing they would stand in the books for good. */
function unvalued(movement: StockPosting, { hashes, states, foreign }: Known): MovementResult | undefined {
  const { reference, itemId, quantity, unitCost } = movement;
  const currency = foreign.get(itemId);
  const average = averageOf(states.get(keyOf(movement)) ?? { quantity: 0, value: 0n });
  if (currency === undefined || quantity < 0 || unitCost !== undefined || average !== undefined) return undefined;
  if (hashes.has(reference)) return undefined;
  const detail = `${itemId} costs what it does in ${currency}, which these books cannot value: name its unitCost.`;
  return { reference, status: "rejected", problem: { kind: "conflict", detail } };
}
