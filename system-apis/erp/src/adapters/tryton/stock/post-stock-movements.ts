import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { rejected } from "@tierline/kernel/model/batch";
import type { z } from "zod";
import { contentHash } from "../../../content-hash.ts";
import type { BookOperations, ErpPort } from "../../../port.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import type { Books } from "../books/books.ts";
import { entryProblem, type Fate, postInBatches } from "../books/post-in-batches.ts";
import { Speed } from "../books/speed.ts";
import { movesOf } from "./internal-shipment.ts";
import { lineAmount } from "@tierline/kernel/model/money";
import { writeMovements } from "./write-movements.ts";

type Result = z.input<BookOperations["postStockMovements"]["responses"][200]["schema"]>["results"][number];

/** Movements in one transaction. */
const atOnce = 100;

export function postStockMovements(books: Books): ErpPort["postStockMovements"] {
  const speed = new Speed(15);
  return async ({ deadline }, { body: { movements } }) => {
    const firsts = new Map(movements.toReversed().map((movement) => [movement.reference, movement]));
    const fates = await postInBatches(books, {
      kind: "stock-movement",
      entries: [...firsts.values()].toReversed(),
      weightOf: () => 1,
      most: atOnce,
      speed,
      write: (items) => books.lanes.stock.run(deadline, () => writeMovements(books, items, deadline)),
      deadline,
    });
    const values = await valuesOf(books, fates, deadline);
    const seen = new Set<string>();
    const results = movements.map((movement) => {
      const { reference } = movement;
      const fate = fates.get(reference);
      if (fate === undefined) throw new Error(`No result for ${reference}.`);
      const result = resultOf(movement, firsts.get(reference) ?? movement, fate, seen.has(reference));
      seen.add(reference);
      return result.status === "rejected" ? result : { ...result, value: values.get(reference) ?? 0 };
    });
    return reply(200, { results });
  };
}

/** By how much each changed the value of stock: what Tryton noted as the cost when the goods moved. */
async function valuesOf(
  books: Books,
  fates: ReadonlyMap<string, Fate>,
  deadline: number,
): Promise<ReadonlyMap<string, number>> {
  const posted = [...fates].flatMap(([reference, fate]) =>
    fate instanceof Problem ? [] : [{ reference, shipment: Number(fate.foreignId) }],
  );
  const ids = posted.map(({ shipment }) => shipment);
  const moves = await movesOf(books, ids, deadline);
  const { code: currency } = await books.directory.companyCurrency(deadline);
  const zones = new Set((await books.directory.allWarehouses(deadline)).map(({ storage }) => storage));
  return new Map(
    posted.map(({ reference, shipment }) => {
      const [move] = moves.get(shipment) ?? [];
      if (move === undefined) return [reference, 0];
      const sign = zones.has(move.to_location) ? 1 : -1;
      return [reference, lineAmount(sign * move.quantity, move.cost_price ?? "0", currency)];
    }),
  );
}

/** A second movement of one reference in the same call shares the first one's fate, or conflicts with it. */
function resultOf(movement: StockPosting, first: StockPosting, fate: Fate, repeated: boolean): Result {
  const { reference } = movement;
  if (movement !== first && contentHash(movement) !== contentHash(first)) {
    return rejected(reference, "conflict", `${reference} was posted before, with other content.`);
  }
  if (fate instanceof Problem) {
    const { kind, detail } = entryProblem(fate);
    return rejected(reference, kind, detail);
  }
  return { reference, status: fate.duplicate || repeated ? "duplicate" : "accepted" };
}
