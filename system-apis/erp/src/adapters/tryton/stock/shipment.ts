/** Tryton's shipments: what groups moves of stock under a reference of ours. */
import { z } from "zod";
import type { Books } from "../books/books.ts";
import { Id, IdOrNull } from "../client/codec.ts";
import { Refusal } from "../client/failures.ts";
import { press } from "../documents/sale.ts";

export type ShipmentModel = "stock.shipment.internal" | "stock.shipment.out" | "stock.shipment.out.return";

const ShipmentRecord = z.object({
  id: Id,
  number: z.string().nullable(),
  reference: z.string().nullable(),
  state: z.string(),
  warehouse: IdOrNull,
});
export type Shipment = z.output<typeof ShipmentRecord>;

/** The steps to `done`, from each state on. */
const steps: Readonly<Record<ShipmentModel, Readonly<Record<string, readonly string[]>>>> = {
  "stock.shipment.internal": {
    request: ["draft", "wait", "assign_force", "ship", "done"],
    draft: ["wait", "assign_force", "ship", "done"],
    waiting: ["assign_force", "ship", "done"],
    assigned: ["ship", "done"],
    shipped: ["done"],
  },
  "stock.shipment.out": {
    draft: ["wait", "pick", "pack", "done"],
    waiting: ["pick", "pack", "done"],
    assigned: ["pick", "pack", "done"],
    picked: ["pack", "done"],
    packed: ["done"],
  },
  "stock.shipment.out.return": { draft: ["receive", "done"], received: ["done"] },
};

/** From least to most done. */
const progress = ["request", "draft", "waiting", "assigned", "picked", "packed", "shipped", "received", "done"];

/**
 * Of several shipments of one reference and warehouse, the one to go on with: a call that was given up may have been carried out
 * long after, when another attempt had made its own. Every attempt chooses the same: the furthest, else the first made.
 */
function oneOfEach(shipments: readonly Shipment[]): Shipment[] {
  const far = ({ state }: Shipment): number => progress.indexOf(state);
  const groups = Map.groupBy(shipments, ({ reference, warehouse }) => `${reference ?? ""};${String(warehouse)}`);
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => far(b) - far(a) || a.id - b.id).slice(0, 1));
}

/** Shipments by our references, one of each; cancelled ones are as if they were not. */
export async function shipmentsByReference(
  { client }: Books,
  model: ShipmentModel,
  references: readonly string[],
  deadline: number,
): Promise<Shipment[]> {
  if (references.length === 0) return [];
  const domain = [
    ["reference", "in", references],
    ["state", "!=", "cancelled"],
  ];
  const order = [["id", "ASC"]] as const;
  return oneOfEach(await client.search(model, { domain, record: ShipmentRecord, order, deadline }));
}

/** Shipments by id, in that order. */
export async function shipmentsById(
  { client }: Books,
  model: ShipmentModel,
  ids: readonly number[],
  deadline: number,
): Promise<Shipment[]> {
  const rows = await client.search(model, { domain: [["id", "in", ids]], record: ShipmentRecord, deadline });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Brings shipments to `done`, wherever an earlier attempt left them. Assignment is forced: the goods have moved, whatever the books
 * think is there. What Tryton refuses half way is cancelled, so that nothing of it is left.
 */
export async function finishShipments(
  books: Books,
  model: ShipmentModel,
  shipments: readonly Shipment[],
  deadline: number,
): Promise<void> {
  for (const [state, some] of Map.groupBy(shipments, (shipment) => shipment.state)) {
    const ids = some.map(({ id }) => id);
    try {
      for (const button of steps[model][state] ?? []) await press(books, model, button, ids, deadline);
    } catch (error) {
      if (error instanceof Refusal) await press(books, model, "cancel", ids, deadline);
      throw error;
    }
  }
}
