/**
 * Stock, location by location: what the levels differ by is posted as movements. A count would be simpler and wrong: it says how much
 * there is, and movements of the same moment may still be on their way. So a location is copied in a calm moment, when
 * nothing that touches it was written between the first look and the last.
 */
import { createHash } from "node:crypto";
import type postgres from "postgres";
import type { InputOf } from "../../call-on.ts";
import { everyPage, onePage } from "../every-page.ts";
import { locationKey } from "../routing/parts.ts";
import type { CopyPart, CopyRoom, CopyStep, Position } from "./part.ts";

type Movement = InputOf<"postStockMovements">["body"]["movements"][number];

const atOnce = 200;

export const locations: CopyPart = {
  name: "listLocations",
  async step({ source, newContext }, { cursor }) {
    const page = await onePage(source, "listLocations", newContext(), { cursor });
    return {
      writes: page.items.map(({ locationId, ...body }) => ({
        key: locationKey(locationId),
        operation: "putLocation",
        input: { params: { locationId }, body },
        locations: [locationId],
      })),
      sightings: [],
      copied: page.items.length,
      next: page.nextCursor === null ? null : { cursor: page.nextCursor },
    };
  },
};

export const levels: CopyPart = {
  name: "listStockLevels",
  async step(room, position) {
    if (await documentsAreBeingCopied(room.sql)) return waiting(position, "orders and returns are copied first");
    const location = await nextLocation(room, position["after"]);
    if (location === undefined) return { writes: [], sightings: [], copied: 0, next: null };
    const before = await touching(room.sql, location);
    if (before.open > 0) return waiting(position, `writes to ${location} are on their way`);
    const [old, now] = [await levelsAt(room, "source", location), await levelsAt(room, "target", location)];
    const after = await touching(room.sql, location);
    if (after.open > 0 || after.last !== before.last) return waiting(position, `${location} is busy`);
    const movements = movementsFor(location, old, now);
    return {
      writes: chunksOf(movements).map((chunk) => ({
        key: locationKey(location),
        operation: "postStockMovements",
        input: { body: { movements: chunk } },
        locations: [location],
      })),
      sightings: [],
      copied: old.size,
      next: { after: location },
    };
  },
};

const waiting = (next: Position, waitFor: string): CopyStep => ({
  writes: [],
  sightings: [],
  copied: 0,
  next,
  waitFor,
});

/** A copied delivery takes its goods out of the new books too: what is then amiss is put right here. */
async function documentsAreBeingCopied(sql: postgres.Sql): Promise<boolean> {
  const rows = await sql`
    SELECT FROM domain_backfills WHERE domain IN ('sales-orders', 'returns') AND state <> 'done' LIMIT 1`;
  return rows.length > 0;
}

async function nextLocation({ source, newContext }: CopyRoom, after = ""): Promise<string | undefined> {
  const ids: string[] = [];
  for await (const page of everyPage(source, "listLocations", newContext)) {
    ids.push(...page.map(({ locationId }) => locationId));
  }
  return ids.toSorted().find((id) => id > after);
}

/** What was written to a location, of whatever domain: how much is under way, and the last of all. */
async function touching(sql: postgres.Sql, location: string): Promise<{ open: number; last: number | null }> {
  const [row] = await sql<[{ open: number; last: number | null }]>`
    SELECT count(*) FILTER (WHERE state IN ('intended', 'ready')) AS open, max(sequence) AS last
    FROM mirrored_writes WHERE locations IS NULL OR ${location} = ANY(locations)`;
  return row;
}

async function levelsAt(room: CopyRoom, side: "source" | "target", locationId: string): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for await (const page of everyPage(room[side], "listStockLevels", room.newContext, { locationId })) {
    for (const { itemId, quantity } of page) known.set(itemId, quantity);
  }
  return known;
}

/** Named by the levels they lead from and to: the same look twice is the same movement. */
function movementsFor(
  locationId: string,
  old: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): Movement[] {
  const date = new Date().toISOString().slice(0, 10);
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((itemId) => {
    const [from, to] = [now.get(itemId) ?? 0, old.get(itemId) ?? 0];
    if (from === to) return [];
    const hash = createHash("sha256").update([locationId, itemId, from, to, date].join("\n")).digest("hex");
    const reference = `copy ${hash.slice(0, 40)}`;
    return [{ reference, itemId, locationId, quantity: to - from, date, correlationId: "stock-copy" }];
  });
}

const chunksOf = (movements: readonly Movement[]): Movement[][] =>
  Array.from({ length: Math.ceil(movements.length / atOnce) }, (_, nth) =>
    movements.slice(nth * atOnce, (nth + 1) * atOnce),
  );
