import { reply } from "@tierline/kernel/api/operation";
import { isUniqueViolation } from "@tierline/kernel/db/reach";
import type { ErpPort } from "../../../port.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import type { Books } from "../books.ts";
import { apply, lockAndRead, type MovementResult, type Posted, write } from "./move-stock.ts";

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
    const answers = movements.map((movement) => apply(movement, known, posted));
    if (posted.length > 0) await write(sql, posted, known.states);
    return answers;
  });
