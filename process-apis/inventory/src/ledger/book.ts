/**
 * Books movements on locked positions, in the order given: duplicates change nothing, what is ahead of its source's sequence is
 * parked, and what closes a gap takes along what was parked behind it. Pure; the caller writes.
 */
import type { NewMovement } from "@tierline/kernel/model/stock";
import { type Effect, type Stock, documentOf, effectOf } from "./effect.ts";

/** A movement with what its event needs. */
export interface Fact {
  readonly movement: NewMovement;
  readonly channel: string;
  readonly correlationId: string;
}

export type Booked = "accepted" | "duplicate" | "parked";

/** A movement that waits (or was given up) under its source's sequence. */
export interface Waiting {
  readonly exceptionId: string;
  readonly source: string;
  readonly sequence: number;
  /** Undefined once it was discarded: its place in the sequence counts as taken. */
  readonly fact: Fact | undefined;
}

export interface Parked {
  readonly fact: Fact;
  readonly kind: "gap" | "out-of-order";
  readonly detail: string;
}

export interface Shelf {
  /** By {@link stockKey}; every position a movement can touch. */
  readonly stocks: ReadonlyMap<string, Stock>;
  /** `source\nsourceKey` of what the ledger has. */
  readonly booked: ReadonlySet<string>;
  /** The same of what is parked. */
  readonly parked: ReadonlySet<string>;
  /** The last number booked, per source. */
  readonly sequences: Map<string, number>;
  readonly waiting: readonly Waiting[];
  /** Where goods of a transfer left, by {@link transferKey}. */
  readonly departures: Map<string, string>;
}

export interface Entry extends Effect {
  readonly fact: Fact;
}

export interface Booking {
  readonly results: readonly Booked[];
  readonly entries: readonly Entry[];
  readonly parked: readonly Parked[];
  /** Exceptions whose movement could be booked at last. */
  readonly closed: readonly string[];
}

export const stockKey = (of: { readonly itemId: string; readonly locationId: string }): string =>
  `${of.itemId}\n${of.locationId}`;
export const factKey = (of: { readonly source: string; readonly sourceKey: string }): string =>
  `${of.source}\n${of.sourceKey}`;
export const transferKey = (of: {
  readonly source: string;
  readonly sourceKey: string;
  readonly itemId: string;
}): string => `${of.source}\n${documentOf(of.sourceKey)}\n${of.itemId}`;

export function book(facts: readonly Fact[], shelf: Shelf): Booking {
  const bookkeeper = new Bookkeeper(shelf);
  const results = facts.map((fact) => bookkeeper.take(fact));
  return { results, entries: bookkeeper.entries, parked: bookkeeper.parked, closed: bookkeeper.closed };
}

/** A parked movement is booked out of turn, or its place in the sequence is given up; what waited for it follows. */
export function bookParked(fact: Fact, apply: boolean, shelf: Shelf): Booking {
  const bookkeeper = new Bookkeeper(shelf);
  bookkeeper.unpark(fact, apply);
  return { results: [], entries: bookkeeper.entries, parked: [], closed: bookkeeper.closed };
}

class Bookkeeper {
  readonly entries: Entry[] = [];
  readonly parked: Parked[] = [];
  readonly closed: string[] = [];
  readonly #shelf: Shelf;
  readonly #booked: Set<string>;
  readonly #parkedKeys: Set<string>;
  /** What waits, and what is parked in this very batch: `source\nsequence`. */
  readonly #waiting = new Map<string, Waiting>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#booked = new Set(shelf.booked);
    this.#parkedKeys = new Set(shelf.parked);
    for (const waiting of shelf.waiting) this.#waiting.set(`${waiting.source}\n${String(waiting.sequence)}`, waiting);
  }

  take(fact: Fact): Booked {
    const { source, sourceSequence } = fact.movement;
    const key = factKey(fact.movement);
    if (this.#booked.has(key)) return "duplicate";
    if (this.#parkedKeys.has(key)) return "parked";
    if (sourceSequence === undefined) {
      this.#enter(fact);
      return "accepted";
    }
    const expected = (this.#shelf.sequences.get(source) ?? 0) + 1;
    if (sourceSequence !== expected) return this.#park(fact, sourceSequence, expected);
    this.#enter(fact);
    this.#shelf.sequences.set(source, sourceSequence);
    this.#follow(source);
    return "accepted";
  }

  unpark(fact: Fact, apply: boolean): void {
    const { source, sourceSequence } = fact.movement;
    if (apply) this.#enter(fact);
    if (sourceSequence === undefined) return;
    const last = this.#shelf.sequences.get(source) ?? 0;
    if (apply) this.#shelf.sequences.set(source, Math.max(last, sourceSequence));
    this.#follow(source);
  }

  #park(fact: Fact, sequence: number, expected: number): Booked {
    const { source } = fact.movement;
    const gap = sequence > expected;
    const detail = gap
      ? `${source} has not sent ${String(expected)}${sequence - 1 > expected ? ` to ${String(sequence - 1)}` : ""}, so ${String(sequence)} waits.`
      : `${source} sent ${String(sequence)} after ${String(expected - 1)}.`;
    this.parked.push({ fact, kind: gap ? "gap" : "out-of-order", detail });
    this.#parkedKeys.add(factKey(fact.movement));
    if (gap) this.#waiting.set(`${source}\n${String(sequence)}`, { exceptionId: "", source, sequence, fact });
    return "parked";
  }

  /** The gap before it is closed: what waits next in line is booked, place after place. */
  #follow(source: string): void {
    for (;;) {
      const next = (this.#shelf.sequences.get(source) ?? 0) + 1;
      const waiting = this.#waiting.get(`${source}\n${String(next)}`);
      if (waiting === undefined) return;
      this.#waiting.delete(`${source}\n${String(next)}`);
      this.#shelf.sequences.set(source, next);
      if (waiting.fact === undefined) continue;
      this.#enter(waiting.fact);
      const here = this.parked.findIndex((parked) => parked.fact === waiting.fact);
      if (here >= 0) this.parked.splice(here, 1);
      else this.closed.push(waiting.exceptionId);
    }
  }

  #enter(fact: Fact): void {
    const { movement } = fact;
    const stock = this.#shelf.stocks.get(stockKey(movement));
    if (stock === undefined) throw new Error(`Position ${stockKey(movement)} was not locked.`);
    const leftFrom =
      movement.type === "transfer-in" ? (this.#shelf.departures.get(transferKey(movement)) ?? null) : null;
    const effect = effectOf(movement, stock, leftFrom);
    stock.onHand += effect.delta;
    stock.damaged += effect.damagedDelta;
    if (effect.transitFrom !== null) {
      const origin = this.#shelf.stocks.get(stockKey({ itemId: movement.itemId, locationId: effect.transitFrom }));
      if (origin !== undefined) origin.inTransit += effect.transitDelta;
    }
    if (movement.type === "transfer-out") this.#shelf.departures.set(transferKey(movement), movement.locationId);
    this.#booked.add(factKey(movement));
    this.entries.push({ fact, ...effect });
  }
}
