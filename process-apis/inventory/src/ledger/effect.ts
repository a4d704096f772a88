/** What a movement does to a position by itself, whatever else is known. */
import type { MovementType, NewMovement } from "@tierline/kernel/model/stock";

/** A position as locked, changed in place as movements are applied. */
export interface Stock {
  readonly itemId: string;
  readonly locationId: string;
  onHand: number;
  inTransit: number;
  damaged: number;
  readonly reserved: number;
  /** The latest count; undefined while nobody has counted. */
  counted: Count | undefined;
}

/** When and by whom was counted. Of two counts of one moment the one with the greater key stands, whichever came first. */
export interface Count {
  /** Microseconds since 1970. */
  readonly at: number;
  /** `source\nsourceKey`. */
  readonly by: string;
}

export const isLater = (count: Count, other: Count | undefined): boolean =>
  other === undefined || count.at > other.at || (count.at === other.at && count.by > other.by);

type Sign = 1 | -1;

const signs: Readonly<Record<Exclude<MovementType, "count">, Sign>> = {
  receipt: 1,
  return: 1,
  adjustment: 1,
  "transfer-in": 1,
  sale: -1,
  pick: -1,
  damage: -1,
  "transfer-out": -1,
};

/** Units that come (positive) or go. A count says what is there, so its effect follows from all that is known. */
export const unitsOf = (type: Exclude<MovementType, "count">, quantity: number): number => signs[type] * quantity;

export const damagedBy = ({ type, quantity }: NewMovement): number => (type === "damage" ? quantity : 0);

/** Why a movement cannot be one, in words; undefined when it can. */
export function wrongWith({ type, quantity }: NewMovement): string | undefined {
  if (type === "adjustment") return quantity === 0 ? "An adjustment of zero units changes nothing." : undefined;
  if (type === "count") return quantity < 0 ? "A count is not negative." : undefined;
  return quantity <= 0 ? `The quantity of a ${type} is positive.` : undefined;
}

/** A source key up to the first `#`. */
export const documentOf = (sourceKey: string): string => sourceKey.split("#", 1)[0] ?? sourceKey;
