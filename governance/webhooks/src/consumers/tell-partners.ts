/** The events that partners are offered: what somebody wants of them becomes deliveries. */
import type { Database } from "@tierline/kernel/db/database";
import type { Consumer } from "@tierline/kernel/events/event";
import { offeredEvents } from "@tierline/kernel/model/events";
import { keepEvents, type HeardEvent } from "../delivery/keep-events.ts";

/** An event that comes again is known by its id. */
export function tellPartners(db: Database, wake: () => void): Consumer {
  return {
    name: "webhooks.tell-partners",
    types: offeredEvents,
    batch: 100,
    handle: async (events) => {
      const heard = events.map(({ id, type, source, key, time, data }): HeardEvent => ({
        eventId: id,
        type,
        source,
        key,
        time,
        data: data as HeardEvent["data"],
      }));
      if ((await db.transaction((tx) => keepEvents(tx, heard))) > 0) wake();
    },
  };
}
