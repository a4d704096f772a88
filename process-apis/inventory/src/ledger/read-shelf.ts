/** Reads and locks what booking a batch of facts needs: sequences first, positions second, each in key order. */
import type postgres from "postgres";
import { type Fact, type Shelf, type Waiting, factKey, stockKey, transferKey } from "./book.ts";
import { type Stock, documentOf } from "./effect.ts";

export async function readShelf(sql: postgres.TransactionSql, facts: readonly Fact[]): Promise<Shelf> {
  const sources = [
    ...new Set(facts.flatMap(({ movement }) => (movement.sourceSequence === undefined ? [] : [movement.source]))),
  ];
  const { sequences, waiting } = sources.length === 0 ? unnumbered() : await readSequences(sql, sources);
  const all = [...facts, ...waiting.flatMap(({ fact }) => (fact === undefined ? [] : [fact]))];
  const departures = await readDepartures(sql, all);
  const keys = new Map<string, At>(all.map(({ movement }) => [stockKey(movement), movement] as const));
  for (const [, place] of departures) keys.set(stockKey(place), place);
  const [stocks, booked, parked] = await Promise.all([
    lockStocks(sql, [...keys.values()]),
    knownKeys(sql, facts, "movements"),
    knownKeys(sql, facts, "exceptions"),
  ]);
  return {
    stocks,
    booked,
    parked,
    sequences,
    waiting,
    departures: new Map([...departures].map(([key, place]) => [key, place.locationId])),
  };
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
  const read = () => sql<Stock[]>`
    SELECT p.item_id AS "itemId", p.location_id AS "locationId", on_hand AS "onHand", in_transit AS "inTransit", damaged, reserved
    FROM positions p WHERE (p.item_id, p.location_id) IN (SELECT * FROM unnest(${items}::text[], ${locations}::text[]))
    ORDER BY p.item_id, p.location_id FOR UPDATE`;
  let rows = await read();
  if (rows.length < keys.length) {
    await sql`
      INSERT INTO positions (item_id, location_id)
      SELECT * FROM unnest(${items}::text[], ${locations}::text[]) AS k(i, l) ORDER BY 1, 2 ON CONFLICT DO NOTHING`;
    rows = await read();
  }
  return new Map(rows.map((row) => [stockKey(row), { ...row }]));
}

/** Which of the facts the table has already. Read after the positions are locked, so that it sees what was just committed. */
async function knownKeys(
  sql: postgres.TransactionSql,
  facts: readonly Fact[],
  table: "movements" | "exceptions",
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ source: string; sourceKey: string }[]>`
    SELECT t.source, t.source_key AS "sourceKey" FROM ${sql(table)} t
    WHERE (t.source, t.source_key) IN (SELECT * FROM unnest(
      ${facts.map((fact) => fact.movement.source)}::text[], ${facts.map((fact) => fact.movement.sourceKey)}::text[]))
      ${table === "exceptions" ? sql`AND t.movement IS NOT NULL` : sql``}`;
  return new Set(rows.map(factKey));
}

/** Where the goods of arriving transfers left from. */
async function readDepartures(sql: postgres.TransactionSql, facts: readonly Fact[]): Promise<Map<string, At>> {
  const arriving = facts.filter(({ movement }) => movement.type === "transfer-in").map(({ movement }) => movement);
  if (arriving.length === 0) return new Map();
  const rows = await sql<{ source: string; sourceKey: string; itemId: string; locationId: string }[]>`
    SELECT m.source, m.source_key AS "sourceKey", m.item_id AS "itemId", m.location_id AS "locationId" FROM movements m
    WHERE m.type = 'transfer-out' AND (m.source, m.document, m.item_id) IN (SELECT * FROM unnest(
      ${arriving.map((movement) => movement.source)}::text[], ${arriving.map((movement) => documentOf(movement.sourceKey))}::text[],
      ${arriving.map((movement) => movement.itemId)}::text[]))`;
  return new Map(rows.map((row) => [transferKey(row), { itemId: row.itemId, locationId: row.locationId }]));
}
