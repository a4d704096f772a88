/**
 * Books movements on locked positions, in the order given: duplicates change nothing, what is ahead of its source's sequence is
 * parked, and what closes a gap takes along what was parked behind it. What they do to the units follows from when they occurred
 * (docs/adr/0031). Pure; the caller writes.
 */
import { type Fact, type Moment, contentOf, factKey } from "./fact.ts";
import type { Entry } from "./entry.ts";
import { Positions, type Stock } from "./positions.ts";
import { type TransferLine, isTransfer, transferKey } from "./transfers.ts";

export type Booked = "accepted" | "duplicate" | "conflict" | "parked";

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
  /** Content of what the ledger has, by {@link factKey}. */
  readonly booked: ReadonlyMap<string, string>;
  /** The same of what is parked. */
  readonly parked: ReadonlyMap<string, string>;
  /** The last number booked, per source. */
  readonly sequences: Map<string, number>;
  readonly waiting: readonly Waiting[];
  /** Of every fact that may be booked. */
  readonly moments: ReadonlyMap<Fact, Moment>;
  /** Of every count that may be booked: what the ledger has of later movements of its position. */
  readonly movedSince: ReadonlyMap<Fact, number>;
  /** The ledger's lines of every transfer that is touched, by {@link transferKey}. */
  readonly transfers: ReadonlyMap<string, readonly TransferLine[]>;
}

export interface Booking {
  readonly results: readonly Booked[];
  readonly entries: readonly Entry[];
  readonly parked: readonly Parked[];
  /** Exceptions whose movement could be booked at last. */
  readonly closed: readonly string[];
  /** The lines of every transfer that was touched, with those booked now, by {@link transferKey}. */
  readonly transfers: ReadonlyMap<string, readonly TransferLine[]>;
}

export function book(facts: readonly Fact[], shelf: Shelf): Booking {
  const bookkeeper = new Bookkeeper(shelf);
  return bookkeeper.booking(facts.map((fact) => bookkeeper.take(fact)));
}

/** A parked movement is booked out of turn, or its place in the sequence is given up; what waited for it follows. */
export function bookParked(fact: Fact, apply: boolean, shelf: Shelf): Booking {
  const bookkeeper = new Bookkeeper(shelf);
  bookkeeper.unpark(fact, apply);
  return bookkeeper.booking([]);
}

class Bookkeeper {
  readonly #parked: Parked[] = [];
  readonly #closed: string[] = [];
  readonly #shelf: Shelf;
  readonly #booked: Map<string, string>;
  readonly #parkedKeys: Map<string, string>;
  readonly #positions: Positions;
  readonly #transfers = new Map<string, TransferLine[]>();
  /** What waits, and what is parked in this very batch: `source\nsequence`. */
  readonly #waiting = new Map<string, Waiting>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#booked = new Map(shelf.booked);
    this.#parkedKeys = new Map(shelf.parked);
    this.#positions = new Positions(shelf);
    for (const waiting of shelf.waiting) this.#waiting.set(`${waiting.source}\n${String(waiting.sequence)}`, waiting);
  }

  booking(results: readonly Booked[]): Booking {
    return {
      results,
      entries: this.#positions.entries,
      parked: this.#parked,
      closed: this.#closed,
      transfers: this.#transfers,
    };
  }

  take(fact: Fact): Booked {
    const { source, sourceSequence } = fact.movement;
    const key = factKey(fact.movement);
    const content = this.#contentOf(fact);
    const booked = this.#booked.get(key);
    if (booked !== undefined) return booked === content ? "duplicate" : "conflict";
    const parked = this.#parkedKeys.get(key);
    if (parked !== undefined) return parked === content ? "parked" : "conflict";
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
    if (apply && !this.#booked.has(factKey(fact.movement))) this.#enter(fact);
    if (sourceSequence === undefined) return;
    const last = this.#shelf.sequences.get(source) ?? 0;
    if (apply) this.#shelf.sequences.set(source, Math.max(last, sourceSequence));
    this.#follow(source);
  }

  #contentOf(fact: Fact): string {
    return contentOf(fact.movement, this.#positions.momentOf(fact).occurred);
  }

  #park(fact: Fact, sequence: number, expected: number): Booked {
    const { source } = fact.movement;
    const gap = sequence > expected;
    const detail = gap
      ? `${source} has not sent ${String(expected)}${sequence - 1 > expected ? ` to ${String(sequence - 1)}` : ""}, so ${String(sequence)} waits.`
      : `${source} sent ${String(sequence)} after ${String(expected - 1)}.`;
    this.#parked.push({ fact, kind: gap ? "gap" : "out-of-order", detail });
    this.#parkedKeys.set(factKey(fact.movement), this.#contentOf(fact));
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
      const here = this.#parked.findIndex((parked) => parked.fact === waiting.fact);
      if (here >= 0) this.#parked.splice(here, 1);
      else this.#closed.push(waiting.exceptionId);
    }
  }

  #enter(fact: Fact): void {
    const { movement } = fact;
    this.#positions.enter(fact);
    this.#booked.set(factKey(movement), this.#contentOf(fact));
    if (!isTransfer(movement)) return;
    const key = transferKey(movement);
    const lines = this.#transfers.get(key) ?? [...(this.#shelf.transfers.get(key) ?? [])];
    lines.push(movement);
    this.#transfers.set(key, lines);
  }
}
