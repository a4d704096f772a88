import type { Problem } from "@tierline/kernel/errors/problem";
import { unknownItems } from "../../../rules/unknown-items.ts";
import type { Books } from "./books.ts";
import type { Product, Warehouse } from "./directory.ts";
import { noLocation } from "../../../rules/no-location.ts";

/** The items of some lines. Throws `unknown-item` for those that are not in the books, each named by where it stands. */
export async function knownItems(
  { directory }: Books,
  lines: readonly { readonly itemId: string }[],
  deadline: number,
): Promise<(itemId: string) => Product> {
  const products = await directory.products.of(
    lines.map((line) => line.itemId),
    deadline,
  );
  const unknown = [...new Set(lines.map((line) => line.itemId))].filter((itemId) => !products.has(itemId));
  if (unknown.length === 0) return (itemId) => products.get(itemId) ?? raise(unknownItems([], [itemId]));
  throw unknownItems(lines, unknown);
}

function raise(problem: Problem): never {
  throw problem;
}

/** The warehouse of a location; `not-found` if the books have none of that code. */
export const knownLocation = ({ directory }: Books, locationId: string, deadline: number): Promise<Warehouse> =>
  directory.warehouses.one(locationId, deadline, () => noLocation(locationId));
