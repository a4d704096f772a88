/** `journal.posted.v1`: the sale stands in the books, so a shipped order that is paid is complete. */
import type { Database } from "@tierline/kernel/db/database";
import type { Consumer, Event } from "@tierline/kernel/events/event";
import { journalPosted } from "@tierline/kernel/model/events";
import { markPosted } from "../db/order-store.ts";

export function completeOrders(db: Database): Consumer {
  return {
    name: "orders.complete",
    types: [journalPosted],
    batch: 500,
    handle: async (events) => {
      const ids = events.flatMap((event) => soldOrder(event));
      if (ids.length === 0) return;
      await markPosted(db, ids);
    },
  };
}

function soldOrder(event: Event): string[] {
  const posted = journalPosted.data.parse(event.data);
  return posted.kind === "sale" ? [posted.transactionId] : [];
}
