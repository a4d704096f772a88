/** Writes movements: an internal shipment for each, from or to where what is lost goes; a batch in four calls. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { Posted } from "../../../register/posting.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import type { Books } from "../books/books.ts";
import type { EntryToWrite } from "../books/post-in-batches.ts";
import type { Product, Warehouse } from "../books/directory.ts";
import { Refusal } from "../client/failures.ts";
import { asProblem } from "../client/as-problem.ts";
import { finishShipments, type Shipment, shipmentsById, shipmentsByReference } from "./shipment.ts";
import { internal, internalShipments, type Going } from "./internal-shipment.ts";
import { noLocation } from "../../../rules/no-location.ts";

/** `;` occurs in no reference of ours: movements and transfers share the shipments' name space without meeting. */
export const movementKey = (reference: string): string => `stock-movement;${reference}`;

const keyOf = ({ reference }: StockPosting): string => movementKey(reference);

/** What became of each, in the order given. Throws when nobody knows. */
export async function writeMovements(
  books: Books,
  items: readonly EntryToWrite<StockPosting>[],
  deadline: number,
): Promise<(Posted | Error)[]> {
  const movements = items.map(({ entry }) => entry);
  const begun = items.flatMap(({ entry, unfinished }) => (unfinished ? [keyOf(entry)] : []));
  const earlier = await shipmentsByReference(books, internal, begun, deadline);
  const known = new Set(earlier.map(({ reference }) => reference));
  const refusals = new Map<string, Error>();
  const places = await placesOf(books, movements, deadline);
  const going = movements.flatMap((movement) => {
    if (known.has(keyOf(movement))) return [];
    const judged = judge(movement, places);
    if (!(judged instanceof Problem)) return [judged];
    refusals.set(keyOf(movement), judged);
    return [];
  });
  const made = await create(books, going, refusals, deadline);
  await finishShipments(books, internal, [...earlier, ...made], deadline);
  const ids = [...earlier, ...made].map(({ id }) => id);
  const done = new Map((await shipmentsById(books, internal, ids, deadline)).map((each) => [each.reference, each]));
  return movements.map((movement) => refusals.get(keyOf(movement)) ?? answer(done.get(keyOf(movement))));
}

const answer = (shipment: Shipment | undefined): Posted | Error =>
  shipment?.state === "done"
    ? { number: shipment.number ?? String(shipment.id), foreignId: String(shipment.id) }
    : new Problem("upstream-failed", "The books did not finish the movement.");

interface Places {
  readonly products: ReadonlyMap<string, Product>;
  readonly warehouses: ReadonlyMap<string, Warehouse>;
}

async function placesOf({ directory }: Books, movements: readonly StockPosting[], deadline: number): Promise<Places> {
  const itemIds = movements.map(({ itemId }) => itemId);
  const locationIds = movements.map(({ locationId }) => locationId);
  return {
    products: await directory.products.of(itemIds, deadline),
    warehouses: await directory.warehouses.of(locationIds, deadline),
  };
}

function judge(movement: StockPosting, { products, warehouses }: Places): Going | Problem {
  const { itemId, locationId, quantity, date: day } = movement;
  const product = products.get(itemId);
  if (product === undefined) return new Problem("unknown-item", `There is no item ${itemId}.`);
  if (!product.goods) return new Problem("not-stocked", `${itemId} is a service: these books keep no stock of it.`);
  const warehouse = warehouses.get(locationId);
  if (warehouse === undefined) return noLocation(locationId);
  const { storage, lost } = warehouse;
  if (lost === null) return new Problem("not-found", `The books have no place for what is lost at ${locationId}.`);
  const ends = quantity > 0 ? { from: lost, to: storage } : { from: storage, to: lost };
  return { reference: keyOf(movement), ...ends, day, goods: [{ product: product.id, quantity: Math.abs(quantity) }] };
}

/** All in one call; if Tryton refuses one of them, one by one, so that it costs no other. */
async function create(
  books: Books,
  going: readonly Going[],
  refusals: Map<string, Error>,
  deadline: number,
): Promise<Shipment[]> {
  if (going.length === 0) return [];
  try {
    const ids = await books.client.create(internal, await internalShipments(books, going, deadline), deadline);
    return await shipmentsById(books, internal, ids, deadline);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [only] = going;
    if (going.length === 1 && only !== undefined) {
      refusals.set(only.reference, asProblem(error) as Problem);
      return [];
    }
    const made: Shipment[] = [];
    for (const one of going) made.push(...(await create(books, [one], refusals, deadline)));
    return made;
  }
}
