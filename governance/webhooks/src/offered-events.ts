/** The events that partners can be told of: those that are about one channel's own orders and returns. */
import { orderCancelled, orderPlaced, orderShipped, returnAccepted } from "@tierline/kernel/model/events";

export const offeredEvents = [orderPlaced, orderShipped, orderCancelled, returnAccepted] as const;

export const offeredTypes = offeredEvents.map(({ type }) => type) as [string, ...string[]];

/** What proves that whoever owns the application owns the endpoint. */
export const verificationType = "endpoint.verification";
/** An example that a person asked for. */
export const testType = "endpoint.test";
