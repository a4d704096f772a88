/** The movement ledger in the database: facts are booked in one transaction with the positions they change. */
import type { Database, Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { type Booked, type Booking, type Shelf, book, bookParked } from "./book.ts";
import type { Stock } from "./effect.ts";
import { adjustments } from "./adjustments.ts";
import type { Fact } from "./fact.ts";
import { moveTransit } from "./move-transit.ts";
import { readShelf } from "./read-shelf.ts";
import { writeBooking } from "./write-booking.ts";

/** Most facts that a consumer books in one transaction. */
const mostAtOnce = 1_000;

/** Another process booked one of the facts in between: nothing was done, and now it can be seen. */
class Overtaken extends Error {}

export class Ledger {
  readonly #db: Database;
  constructor(db: Database) {
    this.#db = db;
  }

  /** Books facts in the order given; a fact is never refused. One result per fact. */
  async record(facts: readonly Fact[]): Promise<readonly Booked[]> {
    if (facts.length === 0) return [];
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#db.transaction((tx) => this.recordIn(tx, facts));
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt > 5) throw error;
      }
    }
  }

  /** The same for facts that must be booked: throws `conflict` where one stands there with other content, so that somebody looks. */
  async recordAll(facts: readonly Fact[]): Promise<void> {
    // A till may send a hundred thousand lines: no transaction holds the shelves for all of them, and a repeat changes nothing.
    for (let next = 0; next < facts.length; next += mostAtOnce) {
      const part = facts.slice(next, next + mostAtOnce);
      const booked = await this.record(part);
      const { movement } = part[booked.indexOf("conflict")] ?? {};
      if (movement === undefined) continue;
      const { type, sourceKey, source } = movement;
      throw new Problem("conflict", `The ${type} ${sourceKey} of ${source} was booked before, with other content.`);
    }
  }

  /** The same as {@link record}, in the caller's transaction. */
  async recordIn(tx: Tx, facts: readonly Fact[]): Promise<readonly Booked[]> {
    const booking = await bookIn(tx, facts, (shelf) => book(facts, shelf));
    return booking.results;
  }

  /** Books a parked movement out of turn, or gives its place in the sequence up, in the caller's transaction. */
  async unpark(tx: Tx, parked: Fact["movement"] & Omit<Fact, "movement">, apply: boolean): Promise<void> {
    const { channel, correlationId, ...movement } = parked;
    const fact = { movement, channel, correlationId };
    await bookIn(tx, [fact], (shelf) => bookParked(fact, apply, shelf));
  }

  /** Positions an item has, locked or not: what is stocked needs no asking. */
  async stockedAlready(itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#db.sql<{ itemId: string }[]>`
      SELECT i AS "itemId" FROM unnest(${[...new Set(itemIds)]}::text[]) AS i
      WHERE EXISTS (SELECT FROM positions p WHERE p.item_id = i)`;
    return new Set(rows.map((row) => row.itemId));
  }
}

async function bookIn(tx: Tx, facts: readonly Fact[], work: (shelf: Shelf) => Booking): Promise<Booking> {
  const shelf = await readShelf(tx.sql, facts);
  const before = snapshot(shelf.stocks);
  const sequences = new Map(shelf.sequences);
  const booking = work(shelf);
  const unsent = moveTransit(booking.transfers, shelf);
  const written = await writeBooking(tx.sql, { booking, shelf, before, sequences, unsent });
  if (written !== booking.entries.length) throw new Overtaken("A source key was booked meanwhile.");
  await tx.emit(adjustments(booking.entries));
  return booking;
}

const snapshot = (stocks: ReadonlyMap<string, Stock>): ReadonlyMap<string, Stock> =>
  new Map([...stocks].map(([key, stock]) => [key, { ...stock }]));

export type { Booked, Fact };
