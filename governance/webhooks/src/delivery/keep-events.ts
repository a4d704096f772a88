/** Events become deliveries: each event for every endpoint of its application that wants it. */
import type { Tx } from "@tierline/kernel/db/database";
import { newId } from "@tierline/kernel/model/ids";

export interface HeardEvent {
  readonly eventId: string;
  readonly type: string;
  readonly source: string;
  readonly key: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A partner's application is a channel of its own, so the channel says whom an event concerns. Others are of nobody here. */
const applicationOf = ({ data }: HeardEvent): string | undefined => {
  const { channel } = data;
  return typeof channel === "string" && channel.startsWith("app_") ? channel : undefined;
};

/** The CloudEvent as it is sent: the channel is the receiver itself, and stays. */
const payloadOf = ({ eventId, type, source, key, time, data }: HeardEvent) => ({
  specversion: "1.0",
  id: eventId,
  source,
  type,
  time,
  subject: key,
  datacontenttype: "application/json",
  data,
});

interface Wanted {
  readonly event: HeardEvent;
  readonly applicationId: string;
  readonly endpointIds: readonly string[];
}

/**
 * Returns how many deliveries there are more. An event that was kept before makes none. What happens while an endpoint is switched off, or has to
 * prove its new address, waits for it; one that was never verified gets nothing.
 */
export async function keepEvents(tx: Tx, heard: readonly HeardEvent[]): Promise<number> {
  const wanted = await wantedOf(tx, heard);
  if (wanted.length === 0) return 0;
  const { sql } = tx;
  const by = (pick: (each: Wanted) => string) => wanted.map(pick);
  // Kept from now on, also where it was known: whatever forgets old ones sees that.
  await sql`
    INSERT INTO events (event_id, application_id, type, key, occurred_at, payload)
    SELECT * FROM unnest(
      ${by(({ event }) => event.eventId)}::text[], ${by(({ applicationId }) => applicationId)}::text[],
      ${by(({ event }) => event.type)}::text[], ${by(({ event }) => event.key)}::text[],
      ${by(({ event }) => event.time)}::text[]::timestamptz[],
      ${by(({ event }) => JSON.stringify(payloadOf(event)))}::text[]::jsonb[])
    ON CONFLICT (event_id) DO UPDATE SET kept_at = now()`;
  const rows = wanted.flatMap(({ event, endpointIds }) => endpointIds.map((endpointId) => ({ ...event, endpointId })));
  const made = await sql`
    INSERT INTO deliveries (delivery_id, endpoint_id, event_id, type, key, occurred_at)
    SELECT delivery_id, endpoint_id, event_id, type, key, occurred_at FROM unnest(
      ${rows.map(() => newId("whd"))}::text[], ${rows.map(({ endpointId }) => endpointId)}::text[],
      ${rows.map(({ eventId }) => eventId)}::text[], ${rows.map(({ type }) => type)}::text[],
      ${rows.map(({ key }) => key)}::text[], ${rows.map(({ time }) => time)}::text[]::timestamptz[])
      WITH ORDINALITY AS made (delivery_id, endpoint_id, event_id, type, key, occurred_at, place) ORDER BY place
    ON CONFLICT (endpoint_id, event_id) DO NOTHING`;
  return made.count;
}

/** Each event once, with the endpoints that want it; those stay until the transaction ends. */
async function wantedOf({ sql }: Tx, heard: readonly HeardEvent[]): Promise<Wanted[]> {
  const concerning = new Map<string, { event: HeardEvent; applicationId: string }>();
  for (const event of heard) {
    const applicationId = applicationOf(event);
    if (applicationId !== undefined && !concerning.has(event.eventId)) {
      concerning.set(event.eventId, { event, applicationId });
    }
  }
  if (concerning.size === 0) return [];
  const applicationIds = [...new Set([...concerning.values()].map((each) => each.applicationId))];
  const listening = await sql<{ endpointId: string; applicationId: string; eventTypes: string[] }[]>`
    SELECT endpoint_id AS "endpointId", application_id AS "applicationId", event_types AS "eventTypes" FROM endpoints
    WHERE application_id = ANY (${applicationIds}::text[]) AND verified_url IS NOT NULL ORDER BY endpoint_id FOR KEY SHARE`;
  return [...concerning.values()].flatMap(({ event, applicationId }) => {
    const endpointIds = listening
      .filter((each) => each.applicationId === applicationId && each.eventTypes.includes(event.type))
      .map(({ endpointId }) => endpointId);
    return endpointIds.length === 0 ? [] : [{ event, applicationId, endpointIds }];
  });
}
