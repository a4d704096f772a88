import { reply, type Input } from "@tierline/kernel/api/operation";
import { booksSource } from "@tierline/kernel/model/stock";
import type { InventoryContext } from "../../deps.ts";
import { readAvailability } from "./read-availability.ts";
import type * as contract from "./contract.ts";

/** Asks nobody but the own database: no system behind can make it fail. */
export async function getAvailability(ctx: InventoryContext, { query }: Input<typeof contract.getAvailability>) {
  const { db, buffers } = ctx.deps;
  const { positions, sources } = await readAvailability(db, query.itemId, query.locationId);
  const silence = new Map<string, number>();
  for (const { locationId, ageSeconds } of sources) {
    silence.set(locationId, Math.max(silence.get(locationId) ?? 0, ageSeconds));
  }
  const units = new Map(positions.map((row) => [`${row.itemId}\n${row.locationId}`, row.available]));
  const entries = query.itemId.flatMap((itemId) =>
    query.locationId.map((locationId) => {
      const buffer = buffers.of(query.channel, locationId) + buffers.whenSilentFor(silence.get(locationId) ?? 0);
      const availableToSell = Math.max(0, (units.get(`${itemId}\n${locationId}`) ?? 0) - buffer);
      return { itemId, locationId, availableToSell, buffer };
    }),
  );
  const ages = new Map<string, number>();
  for (const { source, ageSeconds } of sources) ages.set(source, Math.max(ages.get(source) ?? 0, ageSeconds));
  const told = [
    ...[...ages].map(([source, ageSeconds]) => ({ source, ageSeconds, degraded: buffers.isStale(ageSeconds) })),
    ...booksAway(ctx),
  ];
  return reply(200, {
    asOf: new Date().toISOString(),
    degraded: told.some(({ degraded }) => degraded),
    sources: told,
    entries,
  });
}

/** The ERP as a source, while it does not answer: what it would say of stock is not known. */
function booksAway({ deps: { books } }: InventoryContext) {
  const awayMs = books.awayMs();
  return awayMs === undefined ? [] : [{ source: booksSource, ageSeconds: awayMs / 1_000, degraded: true }];
}
