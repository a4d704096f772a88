/**
 * Positions while movements are entered. The units on hand are those of the latest count and what came and went after it; what
 * occurred at its moment or before, the count had seen. Pure.
 */
import { type Count, type Stock, damagedBy, isLater, unitsOf } from "./effect.ts";
import { type Entry, entriesOf, unitsMoved } from "./entry.ts";
import { type Fact, type Moment, stockKey } from "./fact.ts";

interface Known {
  readonly stocks: ReadonlyMap<string, Stock>;
  readonly moments: ReadonlyMap<Fact, Moment>;
  readonly movedSince: ReadonlyMap<Fact, number>;
}

export class Positions {
  readonly entries: Entry[] = [];
  readonly #known: Known;
  /** What was entered here of each position, counts apart. */
  readonly #moved = new Map<string, { readonly at: number; readonly units: number }[]>();

  constructor(known: Known) {
    this.#known = known;
  }

  momentOf(fact: Fact): Moment {
    const moment = this.#known.moments.get(fact);
    if (moment === undefined) throw new Error(`The moment of ${fact.movement.sourceKey} was not read.`);
    return moment;
  }

  enter(fact: Fact): void {
    const { movement } = fact;
    const stock = this.#known.stocks.get(stockKey(movement));
    if (stock === undefined) throw new Error(`Position ${stockKey(movement)} was not locked.`);
    const moment = this.momentOf(fact);
    if (movement.type === "count") this.#count(fact, moment, stock);
    else this.#move(fact, moment, stock, unitsOf(movement.type, movement.quantity));
  }

  /** A count that is not the latest is history: those after it have said more. */
  #count(fact: Fact, moment: Moment, stock: Stock): void {
    const { source, sourceKey, quantity } = fact.movement;
    const count: Count = { at: moment.effective, by: `${source}\n${sourceKey}` };
    const latest = isLater(count, stock.counted);
    const delta = latest ? quantity + this.#movedSince(fact, count.at) - stock.onHand : 0;
    stock.onHand += delta;
    if (latest) stock.counted = count;
    this.entries.push({ fact, moment, delta, damagedDelta: 0, derived: false });
  }

  #movedSince(fact: Fact, at: number): number {
    const before = this.#known.movedSince.get(fact);
    if (before === undefined) throw new Error(`What moved since ${fact.movement.sourceKey} was not read.`);
    const here = this.#moved.get(stockKey(fact.movement)) ?? [];
    return here.reduce((sum, moved) => (moved.at > at ? sum + moved.units : sum), before);
  }

  #move(fact: Fact, moment: Moment, stock: Stock, units: number): void {
    stock.damaged += damagedBy(fact.movement);
    const key = stockKey(stock);
    const moved = this.#moved.get(key) ?? [];
    moved.push({ at: moment.effective, units });
    this.#moved.set(key, moved);
    const entries = entriesOf(fact, moment, { units, countedAt: stock.counted?.at });
    this.entries.push(...entries);
    stock.onHand += unitsMoved(entries);
  }
}

export type { Stock };
