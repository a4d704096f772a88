/** The types of what is sent: events that partners are offered, and our own about the endpoint itself. */
import { offeredEvents } from "@tierline/kernel/model/events";

export const offeredTypes = offeredEvents.map(({ type }) => type) as [string, ...string[]];

/** What proves that whoever owns the application owns the endpoint. */
export const verificationType = "endpoint.verification";
/** An example that a person asked for. */
export const testType = "endpoint.test";
