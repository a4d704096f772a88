/** What the ledger has of facts that are about to be booked. */
import type postgres from "postgres";
import { type Fact, type Moment, contentOf, factKey } from "./fact.ts";

/** Microseconds since 1970: exact, and comparable here as in the database. */
export const micros = (sql: postgres.TransactionSql, column: postgres.Fragment) =>
  sql`(extract(epoch FROM ${column}) * 1000000)::bigint`;

/** When each occurred as the database keeps it, and from when it counts. `occurredAt` says what it was told of each. */
export async function readMoments<Told>(
  sql: postgres.TransactionSql,
  told: readonly Told[],
  occurredAt: (each: Told) => string,
): Promise<ReadonlyMap<Told, Moment>> {
  if (told.length === 0) return new Map();
  const rows = await sql<Moment[]>`
    SELECT ${micros(sql, sql`t`)} AS occurred, ${micros(sql, sql`least(t, clock_timestamp())`)} AS effective
    FROM unnest(${told.map(occurredAt)}::text[]::timestamptz[]) WITH ORDINALITY AS f(t, n) ORDER BY n`;
  return new Map(rows.map((row, index) => [told[index] as Told, row]));
}

/** What came and went after each count, counts and what they had seen apart. */
export async function readMovedSince(
  sql: postgres.TransactionSql,
  facts: readonly Fact[],
): Promise<ReadonlyMap<Fact, number>> {
  const counts = facts.filter(({ movement }) => movement.type === "count");
  if (counts.length === 0) return new Map();
  const rows = await sql<{ units: number }[]>`
    SELECT (SELECT coalesce(sum(m.delta), 0)::bigint FROM movements m
      WHERE m.item_id = c.item AND m.location_id = c.location AND m.effective_at > least(c.at, clock_timestamp())
        AND m.type <> 'count') AS units
    FROM unnest(
      ${counts.map(({ movement }) => movement.itemId)}::text[], ${counts.map(({ movement }) => movement.locationId)}::text[],
      ${counts.map(({ movement }) => movement.occurredAt)}::text[]::timestamptz[]) WITH ORDINALITY AS c(item, location, at, n)
    ORDER BY n`;
  return new Map(rows.map((row, index) => [counts[index] as Fact, row.units]));
}

interface Row {
  readonly source: string;
  readonly sourceKey: string;
  readonly type: string;
  readonly itemId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly reason: string | null;
  readonly occurred: number;
}

const contents = (rows: readonly Row[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [factKey(row), contentOf(row, row.occurred)]));

/** Content of those that are booked already, by their key. */
export async function readBooked(
  sql: postgres.TransactionSql,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, string>> {
  const { sources, types, sourceKeys, lines } = keysOf(facts);
  return contents(
    await sql<Row[]>`
    SELECT m.source, m.source_key AS "sourceKey", m.type, m.item_id AS "itemId", m.location_id AS "locationId", m.quantity, m.reason,
      ${micros(sql, sql`m.occurred_at`)} AS occurred
    FROM movements m WHERE (m.source, m.type, m.source_key, m.line) IN (
      SELECT * FROM unnest(${sources}::text[], ${types}::text[], ${sourceKeys}::text[], ${lines}::text[]))`,
  );
}

/** The same of those that are parked, or were and are given up. */
export async function readParked(
  sql: postgres.TransactionSql,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, string>> {
  const { sources, types, sourceKeys } = keysOf(facts);
  return contents(
    await sql<Row[]>`
    SELECT e.source, e.source_key AS "sourceKey", e.movement->>'type' AS type, e.item_id AS "itemId", e.location_id AS "locationId",
      (e.movement->>'quantity')::bigint AS quantity, e.movement->>'reason' AS reason,
      ${micros(sql, sql`(e.movement->>'occurredAt')::timestamptz`)} AS occurred
    FROM exceptions e WHERE e.movement IS NOT NULL AND (e.source, e.movement->>'type', e.source_key) IN (
      SELECT * FROM unnest(${sources}::text[], ${types}::text[], ${sourceKeys}::text[]))`,
  );
}

const keysOf = (facts: readonly Fact[]) => ({
  sources: facts.map(({ movement }) => movement.source),
  types: facts.map(({ movement }) => movement.type),
  sourceKeys: facts.map(({ movement }) => movement.sourceKey),
  lines: facts.map(({ movement }) => (movement.type === "receipt" ? movement.itemId : "")),
});
