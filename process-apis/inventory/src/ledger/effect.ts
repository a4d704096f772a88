/** What a movement does to a position. */
import type { MovementType, NewMovement } from "@tierline/kernel/model/stock";

/** A position as locked, changed in place as movements are applied. */
export interface Stock {
  readonly itemId: string;
  readonly locationId: string;
  onHand: number;
  inTransit: number;
  damaged: number;
  readonly reserved: number;
}

export interface Effect {
  /** Change of the units on hand. */
  readonly delta: number;
  readonly damagedDelta: number;
  /** Change of the units in transit from `transitFrom`. */
  readonly transitDelta: number;
  readonly transitFrom: string | null;
}

const plain = (delta: number): Effect => ({ delta, damagedDelta: 0, transitDelta: 0, transitFrom: null });

type Rule = (quantity: number, at: { stock: Stock; leftFrom: string | null }) => Effect;

const comes: Rule = (quantity) => plain(quantity);
const goes: Rule = (quantity) => plain(-quantity);

const rules: Readonly<Record<MovementType, Rule>> = {
  receipt: comes,
  return: comes,
  sale: goes,
  pick: goes,
  adjustment: comes,
  count: (quantity, { stock }) => plain(quantity - stock.onHand),
  damage: (quantity) => ({ ...plain(-quantity), damagedDelta: quantity }),
  "transfer-out": (quantity, { stock }) => ({
    ...plain(-quantity),
    transitDelta: quantity,
    transitFrom: stock.locationId,
  }),
  "transfer-in": (quantity, { leftFrom }) =>
    leftFrom === null ? plain(quantity) : { ...plain(quantity), transitDelta: -quantity, transitFrom: leftFrom },
};

/**
 * The effect on a position as it stands. Goods in transit are kept where they left, until the `transfer-in` of the same
 * document arrives; `leftFrom` is that place, null if no departure is known.
 */
export const effectOf = ({ type, quantity }: NewMovement, stock: Stock, leftFrom: string | null): Effect =>
  rules[type](quantity, { stock, leftFrom });

/** Why a movement cannot be one, in words; undefined when it can. */
export function wrongWith({ type, quantity }: NewMovement): string | undefined {
  if (type === "adjustment") return quantity === 0 ? "An adjustment of zero units changes nothing." : undefined;
  if (type === "count") return quantity < 0 ? "A count is not negative." : undefined;
  return quantity <= 0 ? `The quantity of a ${type} is positive.` : undefined;
}

/** A source key up to the first `#`. */
export const documentOf = (sourceKey: string): string => sourceKey.split("#", 1)[0] ?? sourceKey;
