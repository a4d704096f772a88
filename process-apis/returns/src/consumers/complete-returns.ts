/** `journal.posted.v1`: the refund stands in the books, so the return is complete. */
import type { Database } from "@tierline/kernel/db/database";
import type { Consumer } from "@tierline/kernel/events/event";
import { journalPosted } from "@tierline/kernel/model/events";
import { markPosted } from "../db/return-store.ts";

export function completeReturns(db: Database): Consumer {
  return {
    name: "returns.complete",
    types: [journalPosted],
    batch: 500,
    handle: async (events) => {
      const posted = events.map((event) => journalPosted.data.parse(event.data));
      const ids = posted.filter(({ kind }) => kind === "refund").map(({ transactionId }) => transactionId);
      if (ids.length > 0) await markPosted(db, ids);
    },
  };
}
