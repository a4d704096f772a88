/** What entries of the ledger mean in money, as events. */
import { occurred } from "@tierline/kernel/events/event";
import { inventoryAdjusted } from "@tierline/kernel/model/events";
import { movementKey } from "./movement-key.ts";
import type { Entry } from "./entry.ts";

/** Sales and returns have events of their own elsewhere; transfers and picks change no value. */
const valued = new Set(["receipt", "count", "adjustment", "damage"]);

export const adjustments = (entries: readonly Entry[]) =>
  entries
    .filter((entry) => valued.has(entry.fact.movement.type))
    .flatMap((entry) => portions(entry.delta).map((units, index) => adjusted(entry, units, index)));

/** As many units as one event may tell of. A count may correct more than a movement may move. */
const most = 1_000_000;

function portions(delta: number): number[] {
  const sign = Math.sign(delta);
  const left = Math.abs(delta);
  return Array.from({ length: Math.ceil(left / most) }, (_, index) => sign * Math.min(most, left - index * most));
}

function adjusted({ fact }: Entry, quantity: number, index: number) {
  const { source, sourceKey, type, itemId, locationId, occurredAt, reason } = fact.movement;
  return occurred(
    inventoryAdjusted,
    {
      source,
      sourceKey,
      movementKey: movementKey(fact.movement, index),
      type,
      itemId,
      locationId,
      quantity,
      channel: fact.channel,
      occurredAt,
      ...(reason === undefined ? {} : { reason }),
    },
    { correlationId: fact.correlationId, time: occurredAt },
  );
}
