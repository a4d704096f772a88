/**
 * Tells the live platform what happens in the sandbox, so that webhooks of both are delivered from one place (ADR 29). A consumer like any other: it knows where
 * it is in the log, and while the live platform is away its events are parked and tried again, in order by key.
 */
import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { systemSource } from "@tierline/kernel/api/system-source";
import type { Client } from "@tierline/kernel/client/client";
import { runConsumers } from "@tierline/kernel/events/consumers";
import type { Consumer, Event } from "@tierline/kernel/events/event";
import type { PostgresTransport } from "@tierline/kernel/events/postgres-transport";
import type { Platform } from "@tierline/kernel/host/platform";
import { offeredEvents } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { governanceWebhooks, type operations } from "@tierline/openapi/clients/governance-webhooks.v1";

type Webhooks = Pick<Client<operations>, "reportEvents">;
type Reported = Parameters<Webhooks["reportEvents"]>[1]["body"]["events"][number];

/** The client of the realm as whom a process speaks to what governs. */
const reporterId = "reporter";
const patienceMs = 10_000;

/** Begins; tells nobody where no live platform is known. Returns how to end it. */
export async function tellLive(platform: Platform, transport: PostgresTransport, log: Logger) {
  const webhooks = platform.client(governanceWebhooks, reporterId);
  if (webhooks === undefined) return () => Promise.resolve();
  const running = await runConsumers({ transport, consumers: [teller(webhooks)], log });
  return () => running.stop();
}

/** Reporting an event again changes nothing. */
export const teller = (webhooks: Webhooks): Consumer => ({
  name: "sandbox.tell-live",
  types: offeredEvents,
  // Of a few kilobytes each; a report may have 200.
  batch: 100,
  handle: async (events) => {
    await webhooks.reportEvents(systemSource(newId("cor"), patienceMs), {
      idempotencyKey: keyOf(events),
      body: { events: events.map(reported) },
    });
  },
});

/** Whom an event concerns is said by its data. */
const reported = ({ id, type, source, key, time, data }: Event): Reported => ({
  eventId: id,
  // It hears no others.
  type: type as Reported["type"],
  source,
  key,
  time,
  data: data as Reported["data"],
});

/** The same events, put together in the same way, are the same request. */
const keyOf = (events: readonly Event[]): string =>
  createHash("sha256")
    .update(events.map(({ id }) => id).join())
    .digest("hex");
