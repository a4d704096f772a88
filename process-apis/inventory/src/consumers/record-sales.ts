/** `order.recorded.v1`: a sale that had already happened. Its goods are gone, whatever was believed to be there. */
import { inTurns } from "@tierline/kernel/api/turns";
import type { Consumer, Event } from "@tierline/kernel/events/event";
import { orderRecorded } from "@tierline/kernel/model/events";
import type { Fact } from "../ledger/fact.ts";
import type { Ledger } from "../ledger/ledger.ts";

export function recordSales(ledger: Ledger): Consumer {
  return {
    name: "inventory.record-sales",
    types: [orderRecorded],
    batch: 50,
    handle: async (events) => {
      await ledger.recordAll((await inTurns(events, salesOf)).flat());
    },
  };
}

/** One movement per stocked line; the channel's own number is the document. */
function salesOf(event: Event): Fact[] {
  const order = orderRecorded.data.parse(event.data);
  return order.lines
    .filter((line) => line.stocked)
    .map((line) => ({
      movement: {
        type: "sale",
        itemId: line.itemId,
        locationId: order.locationId,
        quantity: line.quantity,
        source: order.channel,
        sourceKey: `${order.channelOrderNumber}#${String(line.lineNumber)}`,
        occurredAt: order.placedAt,
      },
      channel: order.channel,
      correlationId: event.correlationId,
    }));
}
