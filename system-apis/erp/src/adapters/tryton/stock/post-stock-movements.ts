import { reply } from "@tierline/kernel/api/operation";
import type { Problem } from "@tierline/kernel/errors/problem";
import { rejected } from "@tierline/kernel/model/batch";
import type { z } from "zod";
import { contentHash } from "../../../content-hash.ts";
import type { BookOperations, ErpPort } from "../../../port.ts";
import type { Posted } from "../../../register/register.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import { batchesOf, entryProblem, isToBeSentAgain, notYet, reserveMs } from "../books/batches.ts";
import type { Books } from "../books/books.ts";
import { Speed } from "../books/speed.ts";
import { Together } from "../books/together.ts";
import { once } from "../postings/once.ts";
import { movesOf } from "./internal-shipment.ts";
import { valueOf } from "./valued.ts";
import { type MovementToWrite, writeMovements } from "./write-movements.ts";

type Result = z.input<BookOperations["postStockMovements"]["responses"][200]["schema"]>["results"][number];

/** A movement that is in the books, by the shipment that holds it. */
type Fate =
  Result | { readonly reference: string; readonly status: "accepted" | "duplicate"; readonly shipment: number };

const atOnce = 100;

/** Batch by batch, in the order given, as many as the deadline allows; the rest is to be sent again. */
export function postStockMovements(books: Books): ErpPort["postStockMovements"] {
  const speed = new Speed(15);
  return async ({ deadline }, { body: { movements } }) => {
    const fates = new Map<string, Fate>();
    const firsts = [...new Map(movements.toReversed().map((movement) => [movement.reference, movement])).values()];
    let unreached: Problem | undefined;
    for (const batch of batchesOf(firsts.toReversed(), () => 1, atOnce)) {
      const inTime = Date.now() + speed.expectedMs(batch.length) + reserveMs < deadline;
      if (!inTime || unreached !== undefined) {
        for (const { reference } of batch) fates.set(reference, rejected(reference, notYet.kind, notYet.detail));
        continue;
      }
      const began = Date.now();
      unreached = await postBatch(books, batch, fates, deadline);
      if (unreached === undefined) speed.learn(batch.length, Date.now() - began);
    }
    const settled = [...fates.values()].some((fate) => "shipment" in fate || fate.problem?.kind !== "unavailable");
    if (unreached !== undefined && !settled) throw unreached;
    const values = await valuesOf(books, [...fates.values()], deadline);
    return reply(200, {
      results: movements.map((movement, index) => resultOf(movements, index, movement, fates, values)),
    });
  };
}

async function postBatch(
  books: Books,
  batch: readonly StockPosting[],
  fates: Map<string, Fate>,
  deadline: number,
): Promise<Problem | undefined> {
  let unreached: Problem | undefined;
  const together = new Together<MovementToWrite, Posted>(batch.length, (items) =>
    books.lanes.stock.run(deadline, () => writeMovements(books, items, deadline)),
  );
  await Promise.all(
    batch.map(async (movement) => {
      const { reference } = movement;
      try {
        const posting = { kind: "stock-movement", reference, content: movement, deadline } as const;
        const posted = await once(books, posting, ({ unfinished }) => together.join({ movement, unfinished }));
        const status = posted.duplicate ? "duplicate" : "accepted";
        fates.set(reference, { reference, status, shipment: Number(posted.foreignId) });
      } catch (error) {
        if (isToBeSentAgain(error)) unreached = error;
        const { kind, detail } = entryProblem(error);
        fates.set(reference, rejected(reference, kind, detail));
      } finally {
        together.done();
      }
    }),
  );
  return unreached;
}

/** By how much each changed the value of stock: what Tryton noted as the cost when the goods moved. */
async function valuesOf(books: Books, fates: readonly Fate[], deadline: number): Promise<ReadonlyMap<string, number>> {
  const posted = fates.flatMap((fate) => ("shipment" in fate ? [fate] : []));
  const ids = posted.map(({ shipment }) => shipment);
  const moves = await movesOf(books, ids, deadline);
  const zones = new Set((await books.directory.allWarehouses(deadline)).map(({ storage }) => storage));
  return new Map(
    posted.map(({ reference, shipment }) => {
      const [move] = moves.get(shipment) ?? [];
      if (move === undefined) return [reference, 0];
      const sign = zones.has(move.to_location) ? 1 : -1;
      return [reference, valueOf(sign * move.quantity, move.cost_price ?? "0")];
    }),
  );
}

/** A second movement of one reference in the same call shares the first one's fate, or conflicts with it. */
function resultOf(
  movements: readonly StockPosting[],
  index: number,
  movement: StockPosting,
  fates: ReadonlyMap<string, Fate>,
  values: ReadonlyMap<string, number>,
): Result {
  const { reference } = movement;
  const first = movements.findIndex((each) => each.reference === reference);
  const fate = fates.get(reference);
  if (fate === undefined) throw new Error(`No result for ${reference}.`);
  if (first !== index && contentHash(movements[first]) !== contentHash(movement)) {
    return rejected(reference, "conflict", `${reference} was posted before, with other content.`);
  }
  if (!("shipment" in fate)) return fate;
  return { reference, status: first === index ? fate.status : "duplicate", value: values.get(reference) ?? 0 };
}
