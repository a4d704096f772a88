/** The events that experience APIs tell of: what somebody wants of them becomes deliveries. */
import type { Consumer } from "@tierline/kernel/events/event";
import { eventsTold } from "@tierline/kernel/events/telling";
import { keepEvents, type HeardEvent } from "../delivery/keep-events.ts";
import type { WebhooksDeps } from "../deps.ts";

/** An event that comes again is known by its id. One that cannot be told is parked, as whatever a consumer cannot take. */
export function tellPartners(deps: Pick<WebhooksDeps, "db" | "tellings" | "wake" | "log">): Consumer {
  const { db, tellings, wake } = deps;
  return {
    name: "webhooks.tell-partners",
    types: eventsTold(tellings),
    batch: 100,
    handle: async (events) => {
      const heard = events.map(({ id, type, source, key, time, correlationId, data }): HeardEvent => ({
        eventId: id,
        type,
        source,
        key,
        time,
        correlationId,
        data: data as HeardEvent["data"],
      }));
      if ((await db.transaction((tx) => keepEvents(tx, deps, heard))) > 0) wake();
    },
  };
}
