/** Events as CloudEvents 1.0, for whoever is outside. */
import { CloudEvent } from "cloudevents";
import type { Event } from "./event.ts";

/** The CloudEvent of an event: `subject` is the ordering key, `correlationid` an extension. */
export function toCloudEvent<T>(event: Event<T>): CloudEvent<T> {
  return new CloudEvent<T>({
    specversion: "1.0",
    id: event.id,
    type: event.type,
    source: `/${event.source}`,
    subject: event.key,
    time: event.time,
    datacontenttype: "application/json",
    correlationid: event.correlationId,
    data: event.data,
  });
}
