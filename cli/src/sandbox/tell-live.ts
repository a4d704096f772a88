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
import { eventsTold, type OfferedTelling } from "@tierline/kernel/events/telling";
import { newId } from "@tierline/kernel/model/ids";
import { governanceWebhooks, type operations } from "@tierline/openapi/clients/governance-webhooks.v1";

type Webhooks = Pick<Client<operations>, "reportEvents">;
type Reported = Parameters<Webhooks["reportEvents"]>[1]["body"]["events"][number];

/** The client of the realm as whom a process speaks to what governs. */
const reporterId = "reporter";
const patienceMs = 10_000;

interface Surroundings {
  readonly transport: PostgresTransport;
  /** What experience APIs tell applications: it is put into their words where it is delivered from. */
  readonly tellings: readonly OfferedTelling[];
  readonly log: Logger;
}

/** Begins; tells nobody where no live platform is known. Returns how to end it. */
export async function tellLive(platform: Platform, { transport, tellings, log }: Surroundings) {
  const webhooks = platform.client(governanceWebhooks, reporterId);
  if (webhooks === undefined) return () => Promise.resolve();
  const running = await runConsumers({ transport, consumers: [teller(webhooks, tellings)], log });
  return () => running.stop();
}

/** Reporting an event again changes nothing. */
export const teller = (webhooks: Webhooks, tellings: readonly OfferedTelling[]): Consumer => ({
  name: "sandbox.tell-live",
  types: eventsTold(tellings),
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
const reported = ({ id, type, source, key, time, correlationId, data }: Event): Reported => ({
  eventId: id,
  type,
  source,
  key,
  time,
  correlationId,
  data: data as Reported["data"],
});

/** The same events, put together in the same way, are the same request. */
const keyOf = (events: readonly Event[]): string =>
  createHash("sha256")
    .update(events.map(({ id }) => id).join())
    .digest("hex");
