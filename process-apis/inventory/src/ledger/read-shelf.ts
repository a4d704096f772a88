/**
 * Reads and locks what booking a batch of facts needs: sequences first, transfers second, positions third, each in the order of their
 * keys.
 */
import type postgres from "postgres";
import type { Shelf, Waiting } from "./book.ts";
import type { Stock } from "./effect.ts";
import { type Fact, stockKey } from "./fact.ts";
import { readBooked, readMoments, readMovedSince, readParked } from "./read-ledger.ts";
import { readTransfers } from "./read-transfers.ts";

export async function readShelf(sql: postgres.TransactionSql, facts: readonly Fact[]): Promise<Shelf> {
  const sources = [
    ...new Set(facts.flatMap(({ movement }) => (movement.sourceSequence === undefined ? [] : [movement.source]))),
  ];
  const { sequences, waiting } = sources.length === 0 ? unnumbered() : await readSequences(sql, sources);
  const all = [...facts, ...waiting.flatMap(({ fact }) => (fact === undefined ? [] : [fact]))];
  const { transfers, places } = await readTransfers(sql, all);
  const keys = new Map<string, At>(all.map(({ movement }) => [stockKey(movement), movement] as const));
  for (const place of places) keys.set(stockKey(place), place);
  const stocks = await lockStocks(sql, [...keys.values()]);
  // Only now: a position that had to be made is locked last, and what others have committed by then must be seen.
  const [moments, movedSince, booked, parked] = await Promise.all([
    readMoments(sql, all, ({ movement }) => movement.occurredAt),
    readMovedSince(sql, all),
    readBooked(sql, facts),
    readParked(sql, facts),
  ]);
  return { stocks, booked, parked, sequences, waiting, moments, movedSince, transfers };
}

interface At {
  readonly itemId: string;
  readonly locationId: string;
}

const unnumbered = (): { sequences: Map<string, number>; waiting: Waiting[] } => ({
  sequences: new Map(),
  waiting: [],
});

async function readSequences(sql: postgres.TransactionSql, sources: string[]) {
  await sql`INSERT INTO sequences (source, last) SELECT s, 0 FROM unnest(${sources}::text[]) s ORDER BY s ON CONFLICT DO NOTHING`;
  const rows = await sql<{ source: string; last: number }[]>`
    SELECT source, last FROM sequences WHERE source = ANY(${sources}::text[]) ORDER BY source FOR UPDATE`;
  const waiting = await sql<
    { exceptionId: string; source: string; sequence: number; state: string; fact: WaitingFact }[]
  >`
    SELECT exception_id AS "exceptionId", e.source, e.source_sequence AS sequence, e.state, movement AS fact
    FROM exceptions e JOIN sequences s USING (source)
    WHERE e.source = ANY(${sources}::text[]) AND movement IS NOT NULL AND e.source_sequence > s.last
    ORDER BY e.source, e.source_sequence`;
  return {
    sequences: new Map(rows.map((row) => [row.source, row.last])),
    waiting: waiting.map(({ exceptionId, source, sequence, state, fact }): Waiting => {
      const { channel, correlationId, ...movement } = fact;
      return {
        exceptionId,
        source,
        sequence,
        fact: state === "open" ? { movement, channel, correlationId } : undefined,
      };
    }),
  };
}

type WaitingFact = Fact["movement"] & { channel: string; correlationId: string };

/** Positions that do not exist yet are made; a source may report about any place. */
async function lockStocks(sql: postgres.TransactionSql, keys: readonly At[]): Promise<Map<string, Stock>> {
  const items = keys.map((key) => key.itemId);
  const locations = keys.map((key) => key.locationId);
  const read = () => sql<StockRow[]>`
    SELECT p.item_id AS "itemId", p.location_id AS "locationId", on_hand AS "onHand", in_transit AS "inTransit", damaged, reserved,
      (extract(epoch FROM counted_at) * 1000000)::bigint AS "countedAt", counted_by AS "countedBy"
    FROM positions p WHERE (p.item_id, p.location_id) IN (SELECT * FROM unnest(${items}::text[], ${locations}::text[]))
    ORDER BY p.item_id, p.location_id FOR UPDATE`;
  let rows = await read();
  if (rows.length < keys.length) {
    await sql`
      INSERT INTO positions (item_id, location_id)
      SELECT * FROM unnest(${items}::text[], ${locations}::text[]) AS k(i, l) ORDER BY 1, 2 ON CONFLICT DO NOTHING`;
    rows = await read();
  }
  return new Map(rows.map((row) => [stockKey(row), stockOf(row)]));
}

interface StockRow extends Omit<Stock, "counted"> {
  readonly countedAt: number | null;
  readonly countedBy: string | null;
}

const stockOf = ({ countedAt, countedBy, ...stock }: StockRow): Stock => ({
  ...stock,
  counted: countedAt === null || countedBy === null ? undefined : { at: countedAt, by: countedBy },
});
