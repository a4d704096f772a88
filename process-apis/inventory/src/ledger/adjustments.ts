/** What entries of the ledger mean in money, as events. */
import { occurred } from "@tierline/kernel/events/event";
import { inventoryAdjusted } from "@tierline/kernel/model/events";
import type { MovementType, NewMovement } from "@tierline/kernel/model/stock";
import { movementKey } from "./movement-key.ts";
import type { Entry } from "./entry.ts";

/** Sales and returns have events of their own elsewhere; transfers and picks change no value. */
export const valuedTypes = ["receipt", "count", "adjustment", "damage"] as const satisfies readonly MovementType[];
const valued: ReadonlySet<MovementType> = new Set(valuedTypes);

export const adjustments = (entries: readonly Entry[]) =>
  entries
    .filter((entry) => valued.has(entry.fact.movement.type))
    .flatMap((entry) => portionsOf(entry.fact.movement, entry.delta).map((portion) => adjusted(entry, portion)));

/** As many units as one event may tell of. A count may correct more than a movement may move. */
const most = 1_000_000;

/** What one event tells of a movement. */
export interface Portion {
  readonly movementKey: string;
  /** The signed change of the units on hand. */
  readonly quantity: number;
}

/** The events that a movement is told in; none where it changed nothing. */
export function portionsOf(movement: NewMovement, delta: number): Portion[] {
  const sign = Math.sign(delta);
  const left = Math.abs(delta);
  return Array.from({ length: Math.ceil(left / most) }, (_, index) => ({
    movementKey: movementKey(movement, index),
    quantity: sign * Math.min(most, left - index * most),
  }));
}

function adjusted({ fact }: Entry, portion: Portion) {
  const { source, sourceKey, type, itemId, locationId, occurredAt, reason } = fact.movement;
  return occurred(
    inventoryAdjusted,
    {
      source,
      sourceKey,
      movementKey: portion.movementKey,
      type,
      itemId,
      locationId,
      quantity: portion.quantity,
      channel: fact.channel,
      occurredAt,
      ...(reason === undefined ? {} : { reason }),
    },
    { correlationId: fact.correlationId, time: occurredAt },
  );
}
