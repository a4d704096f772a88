/**
 * One batch in one transaction and two round trips: BEGIN with the reads that lock, then all writes with COMMIT. Rows are
 * locked reservations first, positions second, each in key order, so that batches of several processes cannot deadlock.
 */
import type postgres from "postgres";
import type { Database, Tx } from "@tierline/kernel/db/database";
import type { Buffers } from "../policy/buffers.ts";
import { adjustments } from "../ledger/adjustments.ts";
import type { Entry } from "../ledger/entry.ts";
import { raiseNegative } from "../ledger/raise.ts";
import { micros, readMoments } from "../ledger/read-ledger.ts";
import { writeEntries } from "../ledger/write-entries.ts";
import { type Decision, NotLocked, type Outcome, decide } from "./decide.ts";
import type { LockedPosition, PromiseRequest, StoredReservation } from "./request.ts";
import { saleKey } from "./sale.ts";

export async function applyBatch(
  db: Database,
  buffers: Pick<Buffers, "of">,
  requests: readonly PromiseRequest[],
): Promise<readonly Outcome[]> {
  const steps = requests.some((request) => request.kind !== "reserve");
  try {
    return await applyWith(steps ? lockAll : lockAskedFor);
  } catch (error) {
    // A reference whose hold has just expired: its own positions are needed as well. Rare, the sweeper comes first.
    if (steps || !(error instanceof NotLocked)) throw error;
    return applyWith(lockAll);
  }

  function applyWith(lockPositions: LockPositions): Promise<readonly Outcome[]> {
    return db.transaction(async (tx) => {
      const locked = await lock(tx.sql, requests, lockPositions);
      const decision = decide(requests, { ...locked, buffers, now: Date.now() });
      write(tx, decision);
      if (decision.entries.length > 0) await book(tx, decision.entries);
      return decision.outcomes;
    });
  }
}

interface Keys {
  readonly items: string[];
  readonly locations: string[];
  readonly channels: string[];
  readonly references: string[];
  readonly ids: string[];
}

type LockPositions = (sql: postgres.TransactionSql, keys: Keys) => Promise<LockedPosition[]>;

async function lock(sql: postgres.TransactionSql, requests: readonly PromiseRequest[], lockPositions: LockPositions) {
  const reserving = requests.filter((request) => request.kind === "reserve");
  const lines = reserving.flatMap((request) => request.lines);
  const keys: Keys = {
    ids: requests.flatMap((request) => (request.kind === "reserve" ? [] : [request.reservationId])),
    channels: reserving.map((request) => request.channel),
    references: reserving.map((request) => request.reference),
    items: lines.map((line) => line.itemId),
    locations: lines.map((line) => line.locationId),
  };
  const departures = requests.flatMap((request) =>
    request.kind === "consume" && request.departure !== undefined ? [request.departure] : [],
  );
  // Sent together: none waits for the answer of the one before. The clock is read last, after every count of what is locked.
  const [byId, byReference, positions, moments] = await Promise.all([
    keys.ids.length === 0 ? [] : lockById(sql, keys),
    keys.references.length === 0 ? [] : lockByReference(sql, keys),
    lockPositions(sql, keys),
    readMoments(sql, departures, ({ occurredAt }) => occurredAt),
  ]);
  const unique = new Map([...byId, ...byReference].map((row) => [row.reservationId, row]));
  return { positions, reservations: [...unique.values()], moments };
}

const lockById = (sql: postgres.TransactionSql, { ids }: Keys) =>
  sql<StoredReservation[]>`
    SELECT reservation_id AS "reservationId", channel, reference, fingerprint, state, lines, expires_at AS "expiresAt"
    FROM reservations WHERE reservation_id = ANY(${ids}::text[]) ORDER BY reservation_id FOR UPDATE`.execute();

const lockByReference = (sql: postgres.TransactionSql, { channels, references }: Keys) =>
  sql<StoredReservation[]>`
    SELECT reservation_id AS "reservationId", r.channel, r.reference, fingerprint, state, lines, expires_at AS "expiresAt"
    FROM unnest(${channels}::text[], ${references}::text[]) AS w(channel, reference)
    JOIN reservations r ON r.channel = w.channel AND r.reference = w.reference
    WHERE state IN ('held', 'confirmed', 'consumed') ORDER BY reservation_id FOR UPDATE OF r`.execute();

const lockedColumns = (sql: postgres.TransactionSql) =>
  sql`p.item_id AS "itemId", p.location_id AS "locationId", on_hand AS "onHand", reserved, safety_stock AS "safetyStock",
    ${micros(sql, sql`p.counted_at`)} AS "countedAt"`;

const lockAskedFor: LockPositions = (sql, { items, locations }) =>
  sql<LockedPosition[]>`
    SELECT ${lockedColumns(sql)} FROM positions p
    WHERE (p.item_id, p.location_id) IN (SELECT * FROM unnest(${items}::text[], ${locations}::text[]))
    ORDER BY p.item_id, p.location_id FOR UPDATE OF p`.execute();

/** Those of the reservations concerned as well. */
const lockAll: LockPositions = (sql, { items, locations, channels, references, ids }) =>
  sql<LockedPosition[]>`
    SELECT ${lockedColumns(sql)} FROM positions p WHERE (p.item_id, p.location_id) IN (
      SELECT * FROM unnest(${items}::text[], ${locations}::text[])
      UNION ALL
      SELECT l."itemId", l."locationId" FROM reservations r
      CROSS JOIN LATERAL jsonb_to_recordset(r.lines) AS l("itemId" text, "locationId" text)
      WHERE r.reservation_id = ANY(${ids}::text[])
      UNION ALL
      SELECT l."itemId", l."locationId" FROM unnest(${channels}::text[], ${references}::text[]) AS w(channel, reference)
      JOIN reservations r ON r.channel = w.channel AND r.reference = w.reference AND r.state = 'held'
      CROSS JOIN LATERAL jsonb_to_recordset(r.lines) AS l("itemId" text, "locationId" text))
    ORDER BY p.item_id, p.location_id FOR UPDATE OF p`.execute();

/** Not waited for: they travel with COMMIT, and the transaction fails if one of them does. */
function write(tx: Tx, { changes, made, changed, sold, negative }: Decision): void {
  const { sql } = tx;
  if (changed.length > 0) {
    void sql`
      UPDATE reservations r SET state = c.state, expires_at = NULL
      FROM unnest(${changed.map((each) => each.reservationId)}::text[], ${changed.map((each) => each.state)}::text[]) AS c(id, state)
      WHERE r.reservation_id = c.id`.execute();
  }
  if (made.length > 0) {
    void sql`
      INSERT INTO reservations (reservation_id, channel, reference, fingerprint, state, lines, expires_at, correlation_id)
      SELECT * FROM unnest(
        ${made.map((each) => each.reservationId)}::text[], ${made.map((each) => each.channel)}::text[],
        ${made.map((each) => each.reference)}::text[], ${made.map((each) => each.fingerprint)}::text[],
        ${made.map((each) => each.state)}::text[], ${made.map((each) => JSON.stringify(each.lines))}::text[]::jsonb[],
        ${made.map((each) => each.expiresAt)}::text[]::timestamptz[], ${made.map((each) => each.correlationId)}::text[])`.execute();
  }
  if (changes.length > 0) {
    // What was oversold can only become less here: promises never go beyond the stock.
    void sql`
      UPDATE positions p SET on_hand = p.on_hand + c.on_hand, reserved = p.reserved + c.reserved,
        oversold = least(p.oversold, greatest(0, p.reserved + c.reserved - greatest(p.on_hand + c.on_hand, 0)))
      FROM unnest(
        ${changes.map((each) => each.itemId)}::text[], ${changes.map((each) => each.locationId)}::text[],
        ${changes.map((each) => each.onHand)}::bigint[], ${changes.map((each) => each.reserved)}::bigint[]
      ) AS c(item_id, location_id, on_hand, reserved)
      WHERE p.item_id = c.item_id AND p.location_id = c.location_id`.execute();
  }
  if (sold.length > 0) writeSales(sql, sold);
  if (negative.length > 0) raiseNegative(sql, negative);
}

/** What was told of goods that left earlier. A count that had seen it explains so many units less, which the books hear of. */
async function book(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const written = await writeEntries(tx.sql, entries);
  // A source cannot know the id of a reservation before it is made: whoever booked a sale under it meant something else.
  if (written !== entries.length) throw new Error("A sale of this reservation was booked by somebody else.");
  await tx.emit(adjustments(entries));
}

/**
 * One ledger entry per line; the reservation's id makes its source key unique. It happens now, and after any count that is in the
 * ledger by now: this transaction may have begun before that count was taken.
 */
function writeSales(sql: postgres.TransactionSql, sold: readonly StoredReservation[]): void {
  const rows = sold.flatMap((reservation) =>
    reservation.lines.map((line, index) => ({
      ...line,
      reservation,
      key: saleKey(reservation, index),
    })),
  );
  void sql`
    INSERT INTO movements (source, source_key, type, item_id, location_id, quantity, delta, reason, occurred_at, effective_at)
    SELECT source, key, 'sale', s.item_id, s.location_id, quantity, -quantity, reason, at, at FROM unnest(
      ${rows.map((row) => row.reservation.channel)}::text[], ${rows.map((row) => row.key)}::text[],
      ${rows.map((row) => row.itemId)}::text[], ${rows.map((row) => row.locationId)}::text[],
      ${rows.map((row) => row.quantity)}::int[], ${rows.map((row) => row.reservation.reference)}::text[]
    ) AS s(source, key, item_id, location_id, quantity, reason)
    JOIN positions p ON p.item_id = s.item_id AND p.location_id = s.location_id
    CROSS JOIN LATERAL (SELECT greatest(now(), p.counted_at + interval '1 microsecond') AS at) AS moment`.execute();
}
