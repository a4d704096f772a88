/**
 * What other APIs report, as finance events: sales, refunds, changes of stock. A whole batch is one insert, one posting and one
 * transaction to conclude it. If the books are away the events are kept and the sweep posts them.
 */
import { inTurns } from "@tierline/kernel/api/turns";
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Consumer, Event } from "@tierline/kernel/events/event";
import { inventoryAdjusted, orderRecorded, orderShipped, returnAccepted } from "@tierline/kernel/model/events";
import type { FinanceDeps } from "../deps.ts";
import { stockEventOf } from "../events/from-adjustment.ts";
import type { BusinessDays } from "../events/business-day.ts";
import { inBookCurrency } from "../events/in-book-currency.ts";
import { saleOf } from "../events/from-order.ts";
import { refundOf } from "../events/from-return.ts";
import { draftEvents } from "../posting/draft-events.ts";
import { keepEvents, leaseMs } from "../posting/event-store.ts";
import type { NewFinanceEvent } from "../resources/events/contract.ts";

type Deps = Pick<FinanceDeps, "db" | "costs" | "rules" | "poster"> & {
  readonly currency: string;
  readonly days: BusinessDays;
};

export function recordEvents(deps: Deps): Consumer {
  return {
    name: "finance.record",
    types: [orderShipped, orderRecorded, returnAccepted, inventoryAdjusted],
    batch: 200,
    handle: async (events) => {
      const reported = (await inTurns(events, (event) => financeEventsOf(event, deps))).flat();
      // One event may be handed over twice, also within a batch.
      const unique = [...new Map(reported.map((event) => [event.reference, event])).values()];
      const drafts = await draftEvents(unique, deps, systemSource("finance.record", 5_000));
      // While this process posts them at once, no sweep takes them up.
      const kept = await keepEvents(deps.db.sql, drafts, deps.poster.away ? 0 : leaseMs);
      if (kept.length > 0 && !deps.poster.away) await deps.poster.post(kept);
    },
  };
}

/** The finance events that an event means: none, itself, or itself and what its goods cost. */
function financeEventsOf(event: Event, about: Pick<Deps, "currency" | "days">): NewFinanceEvent[] {
  const meant = financeEventOf(event, about);
  return meant === undefined ? [] : inBookCurrency(meant, about.currency);
}

function financeEventOf(
  event: Event,
  { currency, days }: Pick<Deps, "currency" | "days">,
): NewFinanceEvent | undefined {
  switch (event.type) {
    case orderShipped.type:
    case orderRecorded.type:
      return saleOf(orderShipped.data.parse(event.data), days);
    case returnAccepted.type:
      return refundOf(returnAccepted.data.parse(event.data), days);
    case inventoryAdjusted.type:
      return stockEventOf(inventoryAdjusted.data.parse(event.data), {
        currency,
        days,
        correlationId: event.correlationId,
      });
    default:
      return undefined;
  }
}
