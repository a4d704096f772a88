/** `return.accepted.v1`: what came back in a fit state can be sold again; what did not is written off elsewhere. */
import { inTurns } from "@tierline/kernel/api/turns";
import type { Consumer, Event } from "@tierline/kernel/events/event";
import { returnAccepted } from "@tierline/kernel/model/events";
import type { Fact } from "../ledger/fact.ts";
import type { Ledger } from "../ledger/ledger.ts";

export function restockReturns(ledger: Ledger): Consumer {
  return {
    name: "inventory.restock-returns",
    types: [returnAccepted],
    batch: 50,
    handle: async (events) => {
      await ledger.recordAll((await inTurns(events, restockedOf)).flat());
    },
  };
}

/** One movement per line that goes back to stock; the channel's own number is the document. */
function restockedOf(event: Event): Fact[] {
  const entry = returnAccepted.data.parse(event.data);
  return entry.lines
    .filter((line) => line.stocked && line.disposition === "restock")
    .map((line) => ({
      movement: {
        type: "return",
        itemId: line.itemId,
        locationId: entry.locationId,
        quantity: line.quantity,
        source: entry.channel,
        sourceKey: `${entry.channelReturnNumber}#${String(line.lineNumber)}`,
        occurredAt: entry.returnedAt,
      },
      channel: entry.channel,
      correlationId: event.correlationId,
    }));
}
