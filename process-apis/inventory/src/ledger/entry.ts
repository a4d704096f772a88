/** Entries of the ledger: what a movement did to its position, and what a count had already seen of it. Pure. */
import type { NewMovement } from "@tierline/kernel/model/stock";
import { newId } from "@tierline/kernel/model/ids";
import { damagedBy } from "./effect.ts";
import type { Fact, Moment } from "./fact.ts";

/** One entry of the ledger. */
export interface Entry {
  readonly fact: Fact;
  readonly moment: Moment;
  /** Change of the units on hand. */
  readonly delta: number;
  readonly damagedDelta: number;
  /** Made here: what a count had already seen of a movement that was told after it. */
  readonly derived: boolean;
}

/** The source of entries that are made here. */
export const ownSource = "process/inventory";

/**
 * The entries of a movement that is no count: its own and, where the position's latest count had seen it, the one that takes it back.
 * Together they add up to what the movement does to the units on hand. `units` come (positive) or go; `countedAt` is the moment of
 * the latest count in microseconds since 1970.
 */
export function entriesOf(
  fact: Fact,
  moment: Moment,
  { units, countedAt }: { readonly units: number; readonly countedAt: number | undefined },
): Entry[] {
  const own = { fact, moment, delta: units, damagedDelta: damagedBy(fact.movement), derived: false };
  const seen = countedAt !== undefined && moment.effective <= countedAt;
  return seen ? [own, recounted(fact, countedAt, units)] : [own];
}

/** Told after a count that had seen it: the count explains so many units less. The two entries add up to nothing. */
function recounted(fact: Fact, at: number, units: number): Entry {
  const { type, itemId, locationId, sourceKey } = fact.movement;
  const movement: NewMovement = {
    type: "count",
    itemId,
    locationId,
    quantity: -units,
    source: ownSource,
    sourceKey: newId("rct"),
    occurredAt: new Date(at / 1_000).toISOString(),
    reason: `A count had seen ${type} ${sourceKey}`.slice(0, 120),
  };
  const moment = { occurred: at, effective: at };
  return { fact: { ...fact, movement }, moment, delta: -units, damagedDelta: 0, derived: true };
}

/** What entries do to the units on hand together. */
export const unitsMoved = (entries: readonly Entry[]): number => entries.reduce((sum, { delta }) => sum + delta, 0);
