/**
 * Tryton lets two shipments of one line be more than was ordered, and another process may make one while we make ours. So each looks
 * again when its own is there, before anything moves: of two that are too much together, the later one gives way.
 */
import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { Books } from "../books/books.ts";
import { Id } from "../client/codec.ts";
import { press } from "../documents/sale.ts";
import { shipmentsById } from "../stock/shipment.ts";

const model = "stock.shipment.out";

const MoveRecord = z.object({
  id: Id,
  shipment: z.string().nullable(),
  origin: z.string(),
  quantity: z.number(),
  state: z.string(),
});
const LineRecord = z.object({ id: Id, quantity: z.number() });

/** How often is looked whether the other gives way. */
const looks = 20;
const lookMs = 50;

/** Cancels the shipment, a draft, and throws `conflict` if it delivers more than others leave. */
export async function refuseOverDelivery(books: Books, shipmentId: number, deadline: number): Promise<void> {
  for (let look = 1; ; look += 1) {
    const rivals = await rivalsOf(books, shipmentId, deadline);
    if (rivals.length === 0) return;
    await removeDoubles(books, shipmentId, deadline);
    // A later one that has moved nothing yet sees us and gives way.
    const yielding = rivals.every(({ state, id }) => state === "draft" && id > shipmentId);
    if (!yielding || look === looks) break;
    await wait(lookMs);
  }
  await press(books, model, "cancel", [shipmentId], deadline);
  throw new Problem("conflict", "Another delivery of this order has just taken what was left of a line.");
}

interface Rival {
  /** Of its shipment; 0 for moves without one. */
  readonly id: number;
  readonly state: string;
}

/** What a given-up call of an earlier attempt at the same delivery made later is no rival: it is taken away. */
async function removeDoubles(books: Books, shipmentId: number, deadline: number): Promise<void> {
  const [own] = await shipmentsById(books, model, [shipmentId], deadline);
  const record = z.object({ id: Id });
  const domain = [
    ["reference", "=", own?.reference ?? null],
    ["state", "=", "draft"],
    ["id", "!=", shipmentId],
  ];
  const doubles = await books.client.search(model, { domain, record, deadline });
  const ids = doubles.map(({ id }) => id);
  if (ids.length > 0) await press(books, model, "cancel", ids, deadline);
}

/** Others' shipments of lines that are too much together with ours. */
async function rivalsOf(books: Books, shipmentId: number, deadline: number): Promise<Rival[]> {
  const own = `${model},${String(shipmentId)}`;
  const ours = await movesWhere(books, [["shipment", "=", own]], deadline);
  const origins = ours.map(({ origin }) => origin);
  const all = await movesWhere(books, [["origin", "in", origins]], deadline);
  const ordered = await orderedOf(books, origins, deadline);
  const tooMuch = new Set(
    [...Map.groupBy(all, ({ origin }) => origin)]
      .filter(([origin, moves]) => moves.reduce((sum, { quantity }) => sum + quantity, 0) > (ordered.get(origin) ?? 0))
      .map(([origin]) => origin),
  );
  return all
    .filter(({ origin, shipment }) => tooMuch.has(origin) && shipment !== own)
    .map(({ shipment, state }) => ({ id: Number(shipment?.split(",")[1] ?? 0), state }));
}

const movesWhere = ({ client }: Books, clauses: readonly unknown[], deadline: number) => {
  const domain = [...clauses, ["state", "!=", "cancelled"], ["to_location.type", "=", "customer"]];
  return client.search("stock.move", { domain, record: MoveRecord, deadline });
};

async function orderedOf(
  { client }: Books,
  origins: readonly string[],
  deadline: number,
): Promise<ReadonlyMap<string, number>> {
  const ids = origins.map((origin) => Number(origin.split(",")[1]));
  const lines = await client.search("sale.line", { domain: [["id", "in", ids]], record: LineRecord, deadline });
  return new Map(lines.map(({ id, quantity }) => [`sale.line,${String(id)}`, quantity]));
}
