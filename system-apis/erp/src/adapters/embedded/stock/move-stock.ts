/** Moves financial stock inside a transaction: rows locked in key order, all movements worked out, all written at once. */
import { Problem, type ProblemKind } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { z } from "zod";
import { contentHash } from "../../../content-hash.ts";
import type { BookOperations } from "../../../port.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import { microCost, minorUnits, moved, type StockState } from "./moving-average.ts";
import { noLocation } from "../../../rules/no-location.ts";

export type Movement = StockPosting;
export type Posted = Movement & { value: number; hash: string };
export type MovementResult = z.input<
  BookOperations["postStockMovements"]["responses"][200]["schema"]
>["results"][number];

export interface Known {
  readonly hashes: Map<string, { hash: string; value: number }>;
  /** Cost of one unit in millionths of a minor unit; 0 where none is known. */
  readonly costs: Map<string, bigint>;
  readonly currency: string;
  /** The currency of an item's cost where it is not that of the books. */
  readonly foreign: ReadonlyMap<string, string>;
  readonly locations: Set<string>;
  readonly states: Map<string, StockState>;
}

export const keyOf = (movement: Pick<StockPosting, "itemId" | "locationId">): string =>
  `${movement.itemId}@${movement.locationId}`;

/** Moves all of it or throws why not, as the problem that the first movement refused would be on its own. */
export async function moveStock(
  sql: postgres.TransactionSql,
  currency: string,
  movements: readonly Movement[],
): Promise<void> {
  if (movements.length === 0) return;
  const known = await lockAndRead(sql, currency, movements);
  const posted: Posted[] = [];
  for (const movement of movements) refuse(apply(movement, known, posted));
  await write(sql, posted, known.states);
}

/** Throws what a result says was wrong. */
export function refuse({ problem }: MovementResult): void {
  if (problem !== undefined) throw new Problem(problem.kind as ProblemKind, problem.detail);
}

const rejected = (
  reference: string,
  kind: "conflict" | "unknown-item" | "not-found",
  detail: string,
): MovementResult => ({
  reference,
  status: "rejected",
  problem: { kind, detail },
});

/** Works out one movement; what it changes is seen by those after it. */
export function apply(movement: Movement, known: Known, posted: Posted[]): MovementResult {
  const { reference } = movement;
  const hash = contentHash(movement);
  const before = known.hashes.get(reference);
  if (before !== undefined) {
    return before.hash === hash
      ? { reference, status: "duplicate", value: before.value }
      : rejected(reference, "conflict", `${reference} was posted before, with other content.`);
  }
  const fallback = known.costs.get(movement.itemId);
  if (fallback === undefined) return rejected(reference, "unknown-item", `There is no item ${movement.itemId}.`);
  if (!known.locations.has(movement.locationId)) {
    return rejected(reference, "not-found", noLocation(movement.locationId).message);
  }
  const state = known.states.get(keyOf(movement)) ?? { quantity: 0, value: 0n };
  const cost = movement.unitCost === undefined ? undefined : microCost(movement.unitCost, known.currency);
  const next = moved(state, movement.quantity, cost, fallback);
  const value = minorUnits(next.value) - minorUnits(state.value);
  known.states.set(keyOf(movement), next);
  known.hashes.set(reference, { hash, value });
  posted.push({ ...movement, value, hash });
  return { reference, status: "accepted", value };
}

/** Locks the rows of what will move and reads what has to be known; sees all that was committed before. */
export async function lockAndRead(
  sql: postgres.TransactionSql,
  currency: string,
  movements: readonly Pick<Movement, "reference" | "itemId" | "locationId">[],
): Promise<Known> {
  const pairs = [...new Map(movements.map((movement) => [keyOf(movement), movement])).values()];
  const items = pairs.map((pair) => pair.itemId);
  const locations = pairs.map((pair) => pair.locationId);
  const [values, references] = await Promise.all([
    // An upsert that changes nothing locks the row, new or old.
    sql<{ item_id: string; location_id: string; quantity: number; value: string }[]>`
      INSERT INTO stock_values AS v (item_id, location_id, quantity, value)
      SELECT item_id, location_id, 0, 0 FROM unnest(${items}::text[], ${locations}::text[]) AS n(item_id, location_id)
      WHERE EXISTS (SELECT FROM items i WHERE i.item_id = n.item_id)
        AND EXISTS (SELECT FROM locations l WHERE l.location_id = n.location_id)
      ORDER BY 1, 2
      ON CONFLICT (item_id, location_id) DO UPDATE SET quantity = v.quantity
      RETURNING item_id, location_id, quantity, value`,
    // Sent behind it on the same connection, so it sees what a concurrent batch has committed meanwhile.
    sql<{ reference: string; content_hash: string; value: number }[]>`
      SELECT reference, content_hash, value FROM stock_postings
      WHERE reference = ANY(${movements.map((movement) => movement.reference)})`,
  ]);
  const facts = await sql<{ kind: "item" | "location"; id: string; cost: string | null; foreign: string | null }[]>`
    SELECT 'item' AS kind, item_id AS id, CASE WHEN cost_currency = ${currency} THEN unit_cost END AS cost,
      CASE WHEN cost_currency <> ${currency} THEN cost_currency END AS "foreign"
    FROM items WHERE item_id = ANY(${items})
    UNION ALL SELECT 'location', location_id, NULL, NULL FROM locations WHERE location_id = ANY(${locations})`;
  return {
    currency,
    hashes: new Map(references.map((row) => [row.reference, { hash: row.content_hash, value: row.value }])),
    costs: new Map(
      facts
        .filter((fact) => fact.kind === "item")
        .map((fact) => [fact.id, fact.cost === null ? 0n : microCost(fact.cost, currency)]),
    ),
    foreign: new Map(facts.flatMap(({ id, foreign }) => (foreign === null ? [] : [[id, foreign] as const]))),
    locations: new Set(facts.filter((fact) => fact.kind === "location").map((fact) => fact.id)),
    states: new Map(
      values.map((row) => [
        keyOf({ itemId: row.item_id, locationId: row.location_id }),
        { quantity: row.quantity, value: BigInt(row.value) },
      ]),
    ),
  };
}

/** Writes the movements and the values they lead to. */
export async function write(
  sql: postgres.TransactionSql,
  posted: readonly Posted[],
  states: ReadonlyMap<string, StockState>,
): Promise<void> {
  const touched = [...new Map(posted.map((movement) => [keyOf(movement), movement])).values()].map((movement) => {
    const state = states.get(keyOf(movement)) ?? { quantity: 0, value: 0n };
    const { itemId, locationId } = movement;
    return { itemId, locationId, quantity: state.quantity, value: state.value.toString() };
  });
  await sql`
    WITH posted AS (
      INSERT INTO stock_postings (reference, item_id, location_id, quantity, unit_cost, date, correlation_id, value, content_hash)
      SELECT reference, "itemId", "locationId", quantity, "unitCost", date, "correlationId", value, hash
      FROM json_to_recordset(${JSON.stringify(posted)}::text::json) AS p(reference text, "itemId" text, "locationId" text,
        quantity int, "unitCost" numeric, date date, "correlationId" text, value bigint, hash text)
    )
    UPDATE stock_values v SET quantity = t.quantity, value = t.value, changed_at = now()
    FROM json_to_recordset(${JSON.stringify(touched)}::text::json)
      AS t("itemId" text, "locationId" text, quantity bigint, value numeric)
    WHERE v.item_id = t."itemId" AND v.location_id = t."locationId"`;
}
