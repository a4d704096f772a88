/** Writes what was booked: ledger, positions, exceptions, sequences. */
import type postgres from "postgres";
import { newId } from "@tierline/kernel/model/ids";
import type { Booking, Parked, Shelf } from "./book.ts";
import type { Stock } from "./effect.ts";
import type { Fact } from "./fact.ts";
import type { Unsent } from "./move-transit.ts";
import { writeEntries } from "./write-entries.ts";
import { type PositionException, raise, raiseUnsent, settle } from "./raise.ts";

export interface ToWrite {
  readonly booking: Booking;
  readonly shelf: Shelf;
  /** The positions as they were. */
  readonly before: ReadonlyMap<string, Stock>;
  readonly sequences: ReadonlyMap<string, number>;
  readonly unsent: readonly Unsent[];
}

/** Sends all of it at once; resolves to the number of ledger entries the database took. */
export async function writeBooking(
  sql: postgres.TransactionSql,
  { booking, shelf, before, sequences, unsent }: ToWrite,
): Promise<number> {
  const changed = [...shelf.stocks].flatMap(([key, after]) => {
    const was = before.get(key);
    if (was === undefined) return [];
    const same = was.onHand === after.onHand && was.inTransit === after.inTransit && was.damaged === after.damaged;
    return same && was.counted === after.counted ? [] : [{ was, after }];
  });
  writeStocks(
    sql,
    changed.map(({ after }) => after),
  );
  writeExceptions(sql, changed, booking);
  raiseUnsent(sql, unsent);
  writeParked(sql, booking.parked);
  const moved = [...shelf.sequences].filter(([source, last]) => sequences.get(source) !== last);
  if (moved.length > 0) {
    void sql`
      UPDATE sequences s SET last = v.last
      FROM unnest(${moved.map(([source]) => source)}::text[], ${moved.map(([, last]) => last)}::bigint[]) AS v(source, last)
      WHERE s.source = v.source`.execute();
  }
  if (booking.closed.length > 0) {
    void sql`
      UPDATE exceptions SET state = 'resolved', resolved_at = now(), resolution = 'The gap closed.'
      WHERE exception_id = ANY(${[...booking.closed]}::text[])`.execute();
  }
  hear(sql, booking);
  return writeEntries(sql, booking.entries);
}

function writeStocks(sql: postgres.TransactionSql, stocks: readonly Stock[]): void {
  if (stocks.length === 0) return;
  // Facts always get in: what they leave promised beyond the stock is written down as oversold.
  void sql`
    UPDATE positions p SET on_hand = v.on_hand, in_transit = v.in_transit, damaged = v.damaged,
      oversold = greatest(0, p.reserved - greatest(v.on_hand, 0)), counted_by = v.counted_by,
      counted_at = timestamptz 'epoch' + v.counted_at * interval '1 microsecond'
    FROM unnest(
      ${stocks.map((stock) => stock.itemId)}::text[], ${stocks.map((stock) => stock.locationId)}::text[],
      ${stocks.map((stock) => stock.onHand)}::bigint[], ${stocks.map((stock) => stock.inTransit)}::bigint[],
      ${stocks.map((stock) => stock.damaged)}::bigint[], ${stocks.map((stock) => stock.counted?.by ?? null)}::text[],
      ${stocks.map((stock) => stock.counted?.at ?? null)}::bigint[]
    ) AS v(item_id, location_id, on_hand, in_transit, damaged, counted_by, counted_at)
    WHERE p.item_id = v.item_id AND p.location_id = v.location_id`.execute();
}

const oversold = (stock: Stock): number => Math.max(0, stock.reserved - Math.max(stock.onHand, 0));

function writeExceptions(
  sql: postgres.TransactionSql,
  changed: readonly { readonly was: Stock; readonly after: Stock }[],
  booking: Booking,
): void {
  const last = new Map(
    booking.entries.map(({ fact }) => [`${fact.movement.itemId}\n${fact.movement.locationId}`, fact]),
  );
  const raised: PositionException[] = [];
  const cured: { itemId: string; locationId: string; kind: "oversold" | "negative-stock" }[] = [];
  for (const { was, after } of changed) {
    const { itemId, locationId } = after;
    const cause = last.get(`${itemId}\n${locationId}`)?.movement;
    const at = {
      itemId,
      locationId,
      source: cause?.source ?? "process/inventory",
      sourceKey: cause?.sourceKey ?? "unknown",
    };
    if (after.onHand < 0 && was.onHand >= 0) {
      raised.push({ ...at, kind: "negative-stock", detail: `Movements left ${String(after.onHand)} units on hand.` });
    } else if (after.onHand >= 0 && was.onHand < 0) cured.push({ itemId, locationId, kind: "negative-stock" });
    if (oversold(after) > oversold(was)) {
      const detail = `${String(after.reserved)} units are promised, ${String(after.onHand)} are on hand.`;
      raised.push({ ...at, kind: "oversold", detail });
    } else if (oversold(after) === 0 && oversold(was) > 0) cured.push({ itemId, locationId, kind: "oversold" });
  }
  raise(sql, raised);
  settle(sql, cured);
}

function writeParked(sql: postgres.TransactionSql, parked: readonly Parked[]): void {
  if (parked.length === 0) return;
  const stored = ({ movement, channel, correlationId }: Fact) =>
    JSON.stringify({ ...movement, channel, correlationId });
  void sql`
    INSERT INTO exceptions (exception_id, kind, item_id, location_id, source, source_key, source_sequence, movement, detail)
    SELECT * FROM unnest(
      ${parked.map(() => newId("exc"))}::text[], ${parked.map((each) => each.kind)}::text[],
      ${parked.map((each) => each.fact.movement.itemId)}::text[], ${parked.map((each) => each.fact.movement.locationId)}::text[],
      ${parked.map((each) => each.fact.movement.source)}::text[], ${parked.map((each) => each.fact.movement.sourceKey)}::text[],
      ${parked.map((each) => each.fact.movement.sourceSequence ?? null)}::bigint[], ${parked.map((each) => stored(each.fact))}::text[]::jsonb[],
      ${parked.map((each) => each.detail)}::text[])
    ON CONFLICT DO NOTHING`.execute();
}

/** When each source was last heard of, for the staleness of what it tells. */
function hear(sql: postgres.TransactionSql, { entries }: Booking): void {
  const told = entries.filter(({ derived }) => !derived);
  const heard = new Map(told.map(({ fact: { movement } }) => [`${movement.locationId}\n${movement.source}`, movement]));
  if (heard.size === 0) return;
  const all = [...heard].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, movement]) => movement);
  void sql`
    INSERT INTO sources (source, location_id, heard_at)
    SELECT s, l, now() FROM unnest(${all.map((each) => each.source)}::text[], ${all.map((each) => each.locationId)}::text[]) AS h(s, l)
    ON CONFLICT (location_id, source) DO UPDATE SET heard_at = excluded.heard_at
    WHERE sources.heard_at < excluded.heard_at - interval '1 second'`.execute();
}
