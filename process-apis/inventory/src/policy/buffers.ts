/** Units that a channel is not shown and not promised, beside the safety stock of the position. */
import type { InventoryConfig } from "../config.ts";

export interface Buffers {
  /** Of a channel at a location; 0 where nothing is set. Applies to promises and to availability. */
  of(channel: string | undefined, locationId: string): number;
  /** Grows with every full span for which a source has been silent. Applies to availability only: a look may be cautious. */
  whenSilentFor(seconds: number): number;
  isStale(seconds: number): boolean;
}

export function buffersOf(config: InventoryConfig): Buffers {
  const units = new Map(
    config.INVENTORY_CHANNEL_BUFFERS.map((part) => {
      const [key = "", value] = part.split("=");
      return [key, Number(value)];
    }),
  );
  const span = config.INVENTORY_STALE_AFTER_SECONDS;
  return {
    of: (channel, locationId) =>
      channel === undefined || units.size === 0
        ? 0
        : (units.get(`${channel}@${locationId}`) ?? units.get(channel) ?? 0),
    whenSilentFor: (seconds) =>
      Math.min(config.INVENTORY_STALE_BUFFER_MOST, Math.floor(seconds / span) * config.INVENTORY_STALE_BUFFER),
    isStale: (seconds) => seconds >= span,
  };
}
