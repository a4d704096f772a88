import { reply } from "@tierline/kernel/api/operation";
import { isUniqueViolation } from "@tierline/kernel/db/reach";
import type postgres from "postgres";
import type { ErpPort, Operations } from "../../../port.ts";
import type { StockPosting } from "../../../resources/stock/contract.ts";
import type { z } from "zod";
import { contentHash, type Books } from "../books.ts";
import { microCost, minorUnits, moved, type StockState } from "./moving-average.ts";

type Posted = StockPosting & { value: number; hash: string };
type Result = z.input<Operations["postStockMovements"]["responses"][200]["schema"]>["results"][number];

interface Known {
  readonly hashes: Map<string, { hash: string; value: number }>;
  /** Cost of one unit in millionths of a minor unit; 0 where none is known. */
  readonly costs: Map<string, bigint>;
  readonly locations: Set<string>;
  readonly states: Map<string, StockState>;
}

const keyOf = (movement: Pick<StockPosting, "itemId" | "locationId">): string =>
  `${movement.itemId}@${movement.locationId}`;

/** Four statements, whatever the number of movements. The rows of a value are locked in key order. */
export const postStockMovements =
  (books: Books): ErpPort["postStockMovements"] =>
  async (_ctx, { body: { movements } }) => {
    try {
      return reply(200, { results: await post(books, movements) });
    } catch (error) {
      // Two batches used one reference for different items, so no row lock kept them apart: now the other's is seen.
      if (!isUniqueViolation(error, "stock_postings_pkey")) throw error;
      return reply(200, { results: await post(books, movements) });
    }
  };

const post = ({ db, currency }: Books, movements: readonly StockPosting[]): Promise<Result[]> =>
  db.transaction(async ({ sql }) => {
    const known = await lockAndRead(sql, currency, movements);
    const posted: Posted[] = [];
    const answers = movements.map((movement) => apply(movement, known, posted));
    if (posted.length > 0) await write(sql, posted, known.states);
    return answers;
  });

const rejected = (reference: string, kind: "conflict" | "unknown-item" | "not-found", detail: string): Result => ({
  reference,
  status: "rejected",
  problem: { kind, detail },
});

/** Works out one movement; what it changes is seen by those after it. */
function apply(movement: StockPosting, known: Known, posted: Posted[]): Result {
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
    return rejected(reference, "not-found", `There is no location ${movement.locationId}.`);
  }
  const state = known.states.get(keyOf(movement)) ?? { quantity: 0, value: 0n };
  const cost = movement.unitCost === undefined ? undefined : microCost(movement.unitCost);
  const next = moved(state, movement.quantity, cost, fallback);
  const value = minorUnits(next.value) - minorUnits(state.value);
  known.states.set(keyOf(movement), next);
  known.hashes.set(reference, { hash, value });
  posted.push({ ...movement, value, hash });
  return { reference, status: "accepted", value };
}

async function lockAndRead(
  sql: postgres.TransactionSql,
  currency: string,
  movements: readonly StockPosting[],
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
  const facts = await sql<{ kind: "item" | "location"; id: string; cost: string | null }[]>`
    SELECT 'item' AS kind, item_id AS id, CASE WHEN cost_currency = ${currency} THEN unit_cost END AS cost
    FROM items WHERE item_id = ANY(${items})
    UNION ALL SELECT 'location', location_id, NULL FROM locations WHERE location_id = ANY(${locations})`;
  return {
    hashes: new Map(references.map((row) => [row.reference, { hash: row.content_hash, value: row.value }])),
    costs: new Map(
      facts
        .filter((fact) => fact.kind === "item")
        .map((fact) => [fact.id, fact.cost === null ? 0n : microCost(fact.cost)]),
    ),
    locations: new Set(facts.filter((fact) => fact.kind === "location").map((fact) => fact.id)),
    states: new Map(
      values.map((row) => [
        keyOf({ itemId: row.item_id, locationId: row.location_id }),
        { quantity: row.quantity, value: BigInt(row.value) },
      ]),
    ),
  };
}

async function write(
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
    UPDATE stock_values v SET quantity = t.quantity, value = t.value
    FROM json_to_recordset(${JSON.stringify(touched)}::text::json)
      AS t("itemId" text, "locationId" text, quantity bigint, value numeric)
    WHERE v.item_id = t."itemId" AND v.location_id = t."locationId"`;
}
